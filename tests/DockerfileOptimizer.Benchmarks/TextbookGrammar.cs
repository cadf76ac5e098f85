using Sprache;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>
/// The Dockerfile layer as a Sprache tutorial would write it: characters, stock combinators, stock input.
/// It reads less than ours (no here-documents, no JSON, no flags) and is only here to compare with.
/// </summary>
internal static class TextbookGrammar
{
    private static readonly Parser<char> NewLine = Parse.Char('\n');

    private static readonly Parser<char> Blank = Parse.Chars(" \t\r");

    private static readonly Parser<string> Continuation =
        from escape in Parse.Char('\\')
        from blanks in Blank.Many()
        from end in NewLine
        select "";

    private static readonly Parser<string> Rest = Parse.CharExcept("\\\n").Many().Text();

    private static readonly Parser<string> Comment =
        from blanks in Blank.Many()
        from hash in Parse.Char('#')
        from text in Parse.CharExcept('\n').Many().Text()
        from end in NewLine
        select text;

    private static readonly Parser<string> Keyword = Parse.Letter.AtLeastOnce().Text();

    private static readonly Parser<string> Word = Parse.CharExcept(" \t\r\n\\").AtLeastOnce().Text();

    private static readonly Parser<string> Separator =
        Continuation.Then(_ => Comment.Many().Return("")).Or(Blank.AtLeastOnce().Text());

    private static readonly Parser<string> Argument =
        from separators in Separator.AtLeastOnce()
        from word in Word.Or(Parse.Char('\\').Return("\\"))
        select word;

    private static readonly Parser<string> Instruction =
        from blanks in Blank.Many()
        from keyword in Keyword
        from arguments in Argument.Many()
        from rest in Rest
        from end in NewLine
        select keyword;

    private static readonly Parser<string> EmptyLine =
        from blanks in Blank.Many()
        from end in NewLine
        select "";

    private static readonly Parser<string> Other =
        from text in Parse.CharExcept('\n').Many().Text()
        from end in NewLine
        select text;

    private static readonly Parser<IEnumerable<string>> File = EmptyLine.Or(Comment).Or(Instruction).Or(Other).Many();

    // Its own input is part of what is compared.
#pragma warning disable RS0030
    public static int CountLines(string text) => File.Parse(text).Count();
#pragma warning restore RS0030
}
