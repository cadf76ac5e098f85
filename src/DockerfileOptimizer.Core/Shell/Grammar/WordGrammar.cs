using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Words, each with the blanks behind it.</summary>
internal static class WordGrammar
{
    private static readonly Parser<ShellWord> Composed = ExpansionGrammar.WordParts
        .Lexeme((parts, view, start, end) => new ShellWord(view, start, end, parts));

    private static readonly Parser<ShellWord> WithArray = ExpansionGrammar.DeclarationParts
        .Lexeme((parts, view, start, end) => new ShellWord(view, start, end, parts));

    public static readonly Parser<ShellWord> Word = Choose(At, "a word");

    /// <summary>What follows the equals sign of an assignment: a word or a list in parentheses.</summary>
    public static readonly Parser<ShellWord> Value = Choose(cursor => cursor.Current == '(' ? WithArray : Word, "a value");

    /// <summary>What a test compares with: parentheses and bars belong to it.</summary>
    public static readonly Parser<ShellWord> Pattern = ExpansionGrammar.RegexParts
        .Lexeme((parts, view, start, end) => new ShellWord(view, start, end, parts));

    /// <summary>Words as long as there are some, on one line.</summary>
    public static readonly Parser<IReadOnlyList<ShellWord>> Words = Many(At);

    /// <summary>Words on any number of lines.</summary>
    public static readonly Parser<IReadOnlyList<ShellWord>> Elements = SymbolTokens.LineBreaks.Followed(ElementsOf(Word.Before(SymbolTokens.LineBreaks)));

    /// <summary>The parser of the word that comes next, or null when none does.</summary>
    public static Parser<ShellWord>? At(Cursor cursor)
    {
        if (!CommandLookahead.IsAtWord(cursor))
            return null;
        return PartLookahead.IsPlainWord(cursor.View, cursor.Position, out _) ? WordTokens.PlainWord : Composed;
    }

    /// <summary>The same for an argument that may be an assignment, so that <c>=(…)</c> is an array.</summary>
    public static Parser<ShellWord>? DeclarationAt(Cursor cursor)
    {
        var parser = At(cursor);
        return parser == Composed ? WithArray : parser;
    }

    private static Parser<IReadOnlyList<ShellWord>> ElementsOf(Parser<ShellWord> element) =>
        Many(cursor => CommandLookahead.IsAtWord(cursor) ? element : null);
}
