using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The parts of words: quotes, parameters, substitutions, patterns. Productions that are read while parsing may stand below.</summary>
internal static class ExpansionGrammar
{
    /// <summary>All parts of an unquoted word.</summary>
    public static readonly Parser<IReadOnlyList<ShellWordPart>> WordParts = PartsIn(Surroundings.Word);

    /// <summary>All parts of a word that may be an assignment.</summary>
    public static readonly Parser<IReadOnlyList<ShellWordPart>> DeclarationParts = PartsIn(Surroundings.Declaration);

    /// <summary>The text of <c>((…))</c>.</summary>
    public static readonly Parser<IReadOnlyList<ShellWordPart>> ArithmeticParts = PartsIn(Surroundings.Arithmetic);

    /// <summary>The body of a here-document that is expanded.</summary>
    public static readonly Parser<IReadOnlyList<ShellWordPart>> HeredocParts = PartsIn(Surroundings.Heredoc);

    /// <summary>What a test compares with.</summary>
    public static readonly Parser<IReadOnlyList<ShellWordPart>> RegexParts = PartsIn(Surroundings.Regex);

    private static readonly Parser<IReadOnlyList<ShellWordPart>> DoubleQuotedParts = PartsIn(Surroundings.DoubleQuoted);

    private static readonly Parser<IReadOnlyList<ShellWordPart>> PatternParts = PartsIn(Surroundings.Pattern);

    private static readonly Parser<ShellWord> Operand = PartsIn(Surroundings.Operand)
        .Map((parts, view, start, end) => new ShellWord(view, start, end, parts));

    private static readonly Parser<ShellWord> QuotedOperand = PartsIn(Surroundings.QuotedOperand)
        .Map((parts, view, start, end) => new ShellWord(view, start, end, parts));

    private static readonly Parser<ShellWordPart> Command = Combinators.Nest(Enclosed(
        SymbolTokens.Symbol("$("),
        ListGrammar.Body,
        SymbolTokens.Exactly(")"),
        "The '$(' is not closed",
        (body, view, start, end) => new ShellCommandSubstitution(view, start, end, body, isBackquoted: false)));

    private static readonly Parser<ShellToken> ProcessInput = SymbolTokens.Symbol("<(");

    private static readonly Parser<ShellToken> ProcessOutput = SymbolTokens.Symbol(">(");

    private static readonly Parser<ShellWordPart> Process = Combinators.Nest(Enclosed(
        Choose(cursor => cursor.Current == '<' ? ProcessInput : ProcessOutput, "<("),
        ListGrammar.Body,
        SymbolTokens.Exactly(")"),
        "The parenthesis is not closed",
        (body, view, start, end) => new ShellProcessSubstitution(view, start, end, body)));

    private static readonly Parser<ShellWordPart> Backquoted = BackquotedFrom(WordTokens.BackquotedText(inDoubleQuotes: false));

    private static readonly Parser<ShellWordPart> BackquotedInDoubleQuotes = BackquotedFrom(WordTokens.BackquotedText(inDoubleQuotes: true));

    private static readonly Parser<ShellWordPart> DoubleQuoted = Enclosed(
        SymbolTokens.DoubleQuoteOpen,
        DoubleQuotedParts,
        SymbolTokens.Exactly("\""),
        "The double quote is not closed",
        (parts, view, start, end) => new ShellDoubleQuoted(view, start, end, parts),
        isQuote: true);

    private static readonly Parser<ShellWordPart> Pattern = Combinators.Nest(Enclosed(
        SymbolTokens.PatternOpen,
        PatternParts,
        SymbolTokens.Exactly(")"),
        "The parenthesis is not closed",
        (parts, view, start, end) => new ShellExtendedGlob(view, start, end, parts)));

    private static readonly Parser<ShellWordPart> Array = Combinators.Nest(Enclosed(
        SymbolTokens.Symbol("("),
        Combinators.Lazy(() => WordGrammar.Elements),
        SymbolTokens.Exactly(")"),
        "The parenthesis is not closed",
        (elements, view, start, end) => new ShellArray(view, start, end, elements)));

    private static readonly Parser<ShellWordPart> Arithmetic = Combinators.Nest(WordTokens.ArithmeticText(prefix: 1).Within(ArithmeticParts))
        .Map((expression, view, start, end) => new ShellArithmetic(view, start, end, expression));

    /// <summary><c>$[…]</c>, as bash of old wrote it.</summary>
    private static readonly Parser<ShellWordPart> BracketArithmetic = Combinators.Nest(WordTokens.BracketText.Within(ArithmeticParts))
        .Map((expression, view, start, end) => new ShellArithmetic(view, start, end, expression));

    private static readonly Parser<ShellWordPart> BracedParameter = Braced(Operand);

    private static readonly Parser<ShellWordPart> QuotedBracedParameter = Braced(QuotedOperand);

    /// <summary>A replacement is quoted as its surroundings are; a pattern has quotes of its own.</summary>
    private static Parser<ShellWordPart> Braced(Parser<ShellWord> replacement) => Combinators.Nest(Enclosed(
        SymbolTokens.Exactly("${"),
        ParameterTokens.Head.ThenBy(head => head.HasWord ? replacement : Operand, (head, operand) => new ParameterBody(head, operand)),
        SymbolTokens.Exactly("}"),
        "The '${' is not closed",
        (body, view, start, end) => new ShellParameter(view, start, end, body.Name, isBraced: true, body.Operator, body.Operand)));

    private static Parser<ShellWordPart> BackquotedFrom(Parser<View> text) => Combinators.Nest(text.Within(ListGrammar.Body))
        .Map((body, view, start, end) => new ShellCommandSubstitution(view, start, end, body, isBackquoted: true));

    private static Parser<IReadOnlyList<ShellWordPart>> PartsIn(Surroundings surroundings)
    {
        var run = WordTokens.Run(surroundings);
        return Many<ShellWordPart>(cursor => PartLookahead.PartAt(cursor, surroundings) switch
        {
            PartKind.Run => run,
            PartKind.LoneDollar => WordTokens.LoneDollar,
            PartKind.Escape => WordTokens.Escape,
            PartKind.SingleQuoted => WordTokens.SingleQuoted,
            PartKind.AnsiQuoted => WordTokens.AnsiQuoted,
            PartKind.DoubleQuoted => DoubleQuoted!,
            PartKind.Parameter => WordTokens.Parameter,
            PartKind.BracedParameter => surroundings.HasQuotes ? BracedParameter! : QuotedBracedParameter!,
            PartKind.Command => Command!,
            PartKind.Backquoted => surroundings.IsInDoubleQuotes ? BackquotedInDoubleQuotes! : Backquoted!,
            PartKind.Arithmetic => Arithmetic!,
            PartKind.BracketArithmetic => BracketArithmetic!,
            PartKind.Process => Process!,
            PartKind.Pattern => Pattern!,
            PartKind.Array => Array!,
            _ => null,
        });
    }
}
