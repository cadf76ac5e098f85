using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Compound commands and functions.</summary>
internal static class CompoundGrammar
{
    private static readonly Parser<ShellList> DoGroup = Recovery.Block(
        SymbolTokens.Keyword("do"), ListGrammar.NonEmptyBody, SymbolTokens.Closer("done"), "The 'do' has no 'done'");

    private static readonly Parser<ShellList> BraceGroup = Recovery.Block(
        SymbolTokens.Keyword("{"), ListGrammar.NonEmptyBody, SymbolTokens.Closer("}"), "The '{' is not closed");

    private static readonly Parser<ShellCompound> Group = Compound(
        BraceGroup.Map<ShellList, CompoundBuilder>(body => (span, redirections) => new ShellGroup(body, span, redirections)));

    private static readonly Parser<ShellCompound> Subshell = Compound(Recovery.Block(
            SymbolTokens.Symbol("("), ListGrammar.NonEmptyBody, SymbolTokens.Exactly(")"), "The parenthesis is not closed")
        .Map<ShellList, CompoundBuilder>(body => (span, redirections) => new ShellSubshell(body, span, redirections)));

    private static readonly Parser<ShellList> ThenBody = SymbolTokens.Keyword("then").Followed(ListGrammar.NonEmptyBody);

    private static readonly Parser<ShellIfClause> Clause = ListGrammar.NonEmptyBody
        .Then(ThenBody, (condition, body) => new ShellIfClause(condition, body));

    private static readonly Parser<ShellIfClause> ElseIf = SymbolTokens.Keyword("elif").Followed(Clause);

    private static readonly Parser<IReadOnlyList<ShellIfClause>> ElseIfs = Many(cursor => ReservedWordAt(cursor, "elif") ? ElseIf : null);

    private static readonly Parser<IReadOnlyList<ShellList>> Else = Optional(
        cursor => ReservedWordAt(cursor, "else"), SymbolTokens.Keyword("else").Followed(ListGrammar.NonEmptyBody));

    private static readonly Parser<IfBranches> Branches = ElseIfs
        .Then(Else, (clauses, otherwise) => new IfBranches(clauses, otherwise.Count > 0 ? otherwise[0] : null));

    private static readonly Parser<ShellCompound> If = Compound(Recovery.Block(
        SymbolTokens.Keyword("if"),
        Clause.Then<ShellIfClause, IfBranches, CompoundBuilder>(
            Branches, (first, others) => (span, redirections) => new ShellIf([first, .. others.Clauses], others.Else, span, redirections)),
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
        .Within(ExpansionGrammar.ArithmeticParts)
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

    private static readonly Parser<IReadOnlyList<ShellWord>> Patterns = Chain(
        WordGrammar.At, CommandLookahead.IsAtPipe, SymbolTokens.Symbol("|"), (patterns, _) => patterns);

    private static readonly Parser<ShellCaseBranch> Branch = Optional(cursor => CommandLookahead.IsAtParenthesis(cursor), SymbolTokens.Symbol("("))
        .Followed(Patterns)
        .Before(SymbolTokens.Symbol(")"))
        .Then(ListGrammar.Body, (patterns, body) => new ShellCaseBranch(patterns, body));

    private static readonly Parser<ShellCaseBranch> EndedBranch = Branch.Before(Optional(CommandLookahead.IsAtBranchEnd, SymbolTokens.BranchEnd));

    private static readonly Parser<ShellCompound> Case = Compound(Recovery.Block(
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
        TestGrammar.Expression
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
        .Followed(ListGrammar.NonEmptyBody)
        .Then<ShellList, ShellList, CompoundBuilder>(DoGroup, (condition, body) => (span, redirections) => new ShellLoop(isUntil, condition, body, span, redirections)));

    private static Parser<ShellCompound> Compound(Parser<CompoundBuilder> core) => Combinators.Nest(core).Redirected(CommandGrammar.Redirections);

    private static bool ReservedWordAt(Cursor cursor, string word) => ReservedWords.Is(cursor.View, cursor.Position, word);
}
