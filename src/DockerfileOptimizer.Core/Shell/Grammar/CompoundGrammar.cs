using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;
using static DockerfileOptimizer.Syntax.Grammar.Combinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Compound commands and functions.</summary>
internal static class CompoundGrammar
{
    private static readonly Parser<ShellList> Body = Lazy(() => ListGrammar.Body);

    private static readonly Parser<ShellList> NonEmptyBody = Lazy(() => ListGrammar.NonEmptyBody);

    private static readonly Parser<ShellList> DoGroup = Enclosed(
        SymbolTokens.Keyword("do"), NonEmptyBody, SymbolTokens.Closer("done"), "The 'do' has no 'done'");

    private static readonly Parser<ShellList> BraceGroup = Enclosed(
        SymbolTokens.Keyword("{"), NonEmptyBody, SymbolTokens.Closer("}"), "The '{' is not closed");

    private static readonly Parser<ShellCompound> Group = Compound(
        BraceGroup.Map<ShellList, CompoundBuilder>(body => (span, redirections) => new ShellGroup(body, span, redirections)));

    private static readonly Parser<ShellCompound> Subshell = Compound(Enclosed(
            SymbolTokens.Symbol("("), NonEmptyBody, SymbolTokens.Exactly(")"), "The parenthesis is not closed")
        .Map<ShellList, CompoundBuilder>(body => (span, redirections) => new ShellSubshell(body, span, redirections)));

    private static readonly Parser<ShellIfClause> Clause = NonEmptyBody
        .Before(SymbolTokens.Keyword("then"))
        .Then(NonEmptyBody, (condition, body) => new ShellIfClause(condition, body));

    private static readonly Parser<ShellIfClause> ElseIf = SymbolTokens.Keyword("elif").Followed(Clause);

    private static readonly Parser<IReadOnlyList<ShellList>> Else = Optional(
        cursor => ReservedWordAt(cursor, "else"), SymbolTokens.Keyword("else").Followed(NonEmptyBody));

    private static readonly Parser<ShellCompound> If = Compound(Enclosed(
        SymbolTokens.Keyword("if"),
        Clause
            .Then(Many(cursor => ReservedWordAt(cursor, "elif") ? ElseIf : null), (first, others) => others.Count == 0 ? [first] : (IReadOnlyList<ShellIfClause>)[first, .. others])
            .Then<IReadOnlyList<ShellIfClause>, IReadOnlyList<ShellList>, CompoundBuilder>(
                Else, (clauses, otherwise) => (span, redirections) => new ShellIf(clauses, otherwise.Count > 0 ? otherwise[0] : null, span, redirections)),
        SymbolTokens.Closer("fi"),
        "The 'if' has no 'fi'"));

    private static readonly Parser<ShellCompound> While = Loop("while", isUntil: false);

    private static readonly Parser<ShellCompound> Until = Loop("until", isUntil: true);

    private static readonly Parser<IReadOnlyList<IReadOnlyList<ShellWord>>> InWords = Optional(
        cursor => ReservedWordAt(cursor, "in"), SymbolTokens.Keyword("in").Followed(WordGrammar.Words));

    private static readonly Parser<ShellForHeader> WordsHeader = WordGrammar.Word
        .Before(SymbolTokens.LineBreaks)
        .Then(InWords, (variable, words) => new ShellForHeader(variable, words.Count > 0 ? words[0] : null));

    private static readonly Parser<CompoundBuilder> ArithmeticCore = WordTokens.ArithmeticText(prefix: 0)
        .Within(Lazy(() => ExpansionGrammar.ArithmeticParts))
        .Map<IReadOnlyList<ShellWordPart>, CompoundBuilder>(expression => (span, redirections) => new ShellArithmeticCommand(expression, span, redirections));

    private static readonly Parser<ShellCompound> Arithmetic = Compound(ArithmeticCore);

    private static readonly Parser<ShellForHeader> ArithmeticHeader = ArithmeticCore
        .Lexeme((builder, view, start, end) => new ShellForHeader((ShellArithmeticCommand)builder(view.ToSource(start, end), [])));

    private static readonly Parser<ShellList> LoopBody = Choose(cursor => ReservedWordAt(cursor, "{") ? BraceGroup : DoGroup, "do");

    private static readonly Parser<ShellCompound> For = Compound(SymbolTokens.Keyword("for")
        .Followed(Choose(cursor => CommandLookahead.CommandAt(cursor) == CommandKind.Arithmetic ? ArithmeticHeader : WordsHeader, "a name"))
        .Before(SymbolTokens.Terminator)
        .Then<ShellForHeader, ShellList, CompoundBuilder>(LoopBody, (header, body) => (span, redirections) => new ShellFor(header, body, span, redirections)));

    private static readonly Parser<ShellCompound> Select = Compound(SymbolTokens.Keyword("select")
        .Followed(WordsHeader)
        .Before(SymbolTokens.Terminator)
        .Then<ShellForHeader, ShellList, CompoundBuilder>(LoopBody, (header, body) => (span, redirections) => new ShellSelect(header, body, span, redirections)));

    private static readonly Parser<Chain<ShellWord, ShellToken>> Patterns = WordGrammar.Word
        .Chain(cursor => CommandLookahead.IsAtPipe(cursor), SymbolTokens.Symbol("|"));

    private static readonly Parser<ShellCaseBranch> Branch = Optional(cursor => CommandLookahead.IsAtParenthesis(cursor), SymbolTokens.Symbol("("))
        .Followed(Patterns)
        .Before(SymbolTokens.Symbol(")"))
        .Then(Body, (patterns, body) => new ShellCaseBranch(patterns.Items, body));

    private static readonly Parser<ShellCaseBranch> EndedBranch = Branch.Before(Optional(CommandLookahead.IsAtBranchEnd, SymbolTokens.BranchEnd));

    private static readonly Parser<ShellCompound> Case = Compound(Enclosed(
        SymbolTokens.Keyword("case"),
        WordGrammar.Word
            .Before(SymbolTokens.LineBreaks)
            .Before(SymbolTokens.Keyword("in"))
            .Before(SymbolTokens.LineBreaks)
            .Then<ShellWord, IReadOnlyList<ShellCaseBranch>, CompoundBuilder>(
                Many(cursor => cursor.AtEnd || ReservedWordAt(cursor, "esac") ? null : EndedBranch),
                (subject, branches) => (span, redirections) => new ShellCase(subject, branches, span, redirections)),
        SymbolTokens.Closer("esac"),
        "The 'case' has no 'esac'"));

    private static readonly Parser<ShellCompound> Test = Compound(Enclosed(
        SymbolTokens.Keyword("[["),
        Lazy(() => TestGrammar.Expression)
            .Map<IReadOnlyList<ShellWord>, CompoundBuilder>(words => (span, redirections) => new ShellTest(words, span, redirections)),
        SymbolTokens.Closer("]]"),
        "The '[[' is not closed"));

    private static readonly Parser<ShellCompound> AnyCompound = Choose(cursor => Of(CommandLookahead.CommandAt(cursor)), "a compound command");

    private static readonly Parser<IReadOnlyList<ShellToken>> Parentheses = Optional(
        CommandLookahead.IsAtParenthesis, SymbolTokens.Symbol("(").Followed(SymbolTokens.Symbol(")")));

    public static readonly Parser<ShellFunction> Function = WordTokens.PlainWord
        .Before(Parentheses)
        .Before(SymbolTokens.LineBreaks)
        .Then(AnyCompound, (name, body) => new ShellFunction(name, body, name.Span.Start));

    public static readonly Parser<ShellFunction> FunctionWord = SymbolTokens.Keyword("function")
        .Then(Function, (word, function) => new ShellFunction(function.Name, function.Body, word.Span.Start));

    /// <summary>The parser of a compound command, or null for another kind.</summary>
    public static Parser<ShellCompound>? Of(CommandKind kind) => kind switch
    {
        CommandKind.Subshell => Subshell,
        CommandKind.Group => Group,
        CommandKind.If => If,
        CommandKind.While => While,
        CommandKind.Until => Until,
        CommandKind.For => For,
        CommandKind.Select => Select,
        CommandKind.Case => Case,
        CommandKind.Test => Test,
        CommandKind.Arithmetic => Arithmetic,
        _ => null,
    };

    private static Parser<ShellCompound> Loop(string word, bool isUntil) => Compound(SymbolTokens.Keyword(word)
        .Followed(NonEmptyBody)
        .Then<ShellList, ShellList, CompoundBuilder>(DoGroup, (condition, body) => (span, redirections) => new ShellLoop(isUntil, condition, body, span, redirections)));

    private static Parser<ShellCompound> Compound(Parser<CompoundBuilder> core) => Combinators.Nest(core)
        .Lexeme((builder, view, start, end) => new CompoundHead(builder, view.ToSource(start, end)))
        .Then(CommandGrammar.Redirections, (head, redirections) => head.WithRedirections(redirections));

    private static bool ReservedWordAt(Cursor cursor, string word) => ReservedWords.Is(cursor.View, cursor.Position, word);
}
