using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;
using static DockerfileOptimizer.Syntax.Grammar.Combinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The expression of <c>[[ … ]]</c>, of which the words are kept.</summary>
internal static class TestGrammar
{
    private static readonly Parser<ShellWord> Operand = Choose(cursor => TestLookahead.IsAtOperand(cursor) ? WordGrammar.Word : null, "an operand");

    private static readonly Parser<IReadOnlyList<ShellWord>> Parenthesized = Combinators.Nest(Enclosed(
            SymbolTokens.Symbol("("), Lazy(() => Expression!), SymbolTokens.Exactly(")"), "The parenthesis is not closed"))
        .Lexeme((words, _, _, _) => words);

    private static readonly Parser<IReadOnlyList<ShellWord>> Unary = Operand.Then<ShellWord, ShellWord, IReadOnlyList<ShellWord>>(
        Operand, (operation, operand) => [operation, operand]);

    private static readonly Parser<IReadOnlyList<ShellWord>> Comparison = TestTokens.Comparison
        .Followed(Operand)
        .Map<ShellWord, IReadOnlyList<ShellWord>>(right => [right]);

    private static readonly Parser<IReadOnlyList<ShellWord>> Match = Operand.Then<ShellWord, ShellWord, IReadOnlyList<ShellWord>>(
        WordGrammar.Pattern, (operation, pattern) => [operation, pattern]);

    private static readonly Parser<IReadOnlyList<ShellWord>> NoRight = input => Outcome.Success<IReadOnlyList<ShellWord>>([], input);

    private static readonly Parser<IReadOnlyList<ShellWord>> Binary = Operand.Then(
        Choose(
            cursor => TestLookahead.RightAt(cursor) switch
            {
                TestOperator.Comparison => Comparison,
                TestOperator.Pattern => Match,
                TestOperator.Word => Unary,
                _ => NoRight,
            },
            "an operator"),
        (left, right) => (IReadOnlyList<ShellWord>)[left, .. right]);

    private static readonly Parser<IReadOnlyList<ShellWord>> Primary = Choose(
        cursor => CommandLookahead.IsAtParenthesis(cursor) ? Parenthesized : TestLookahead.IsAtUnary(cursor) ? Unary : Binary,
        "an operand");

    private static readonly Parser<ShellToken> Negation = SymbolTokens.Bang.Before(SymbolTokens.LineBreaks);

    private static readonly Parser<IReadOnlyList<ShellToken>> Negations = Many(cursor => CommandLookahead.IsAtBang(cursor) ? Negation : null);

    private static readonly Parser<IReadOnlyList<ShellWord>> Term = Negations.Followed(Primary).Before(SymbolTokens.LineBreaks);

    public static readonly Parser<IReadOnlyList<ShellWord>> Expression = SymbolTokens.LineBreaks.Followed(Chain(
        _ => Term,
        CommandLookahead.IsAtAndOr,
        SymbolTokens.AndOr,
        (terms, _) => terms.Count == 1 ? terms[0] : [.. terms.SelectMany(words => words)]));
}
