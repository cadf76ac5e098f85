using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Operators, reserved words and line breaks.</summary>
internal static class SymbolTokens
{
    /// <summary>Exactly these characters, without the blanks behind.</summary>
    public static Parser<ShellToken> Exactly(string symbol) => input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position + symbol.Length;
        return end <= cursor.View.End && string.CompareOrdinal(cursor.View.Text, cursor.Position, symbol, 0, symbol.Length) == 0
            ? Outcome.Success(new ShellToken(cursor.View, cursor.Position, end), cursor.MoveTo(end))
            : Outcome.Failure<ShellToken>(input, symbol);
    };

    /// <summary>These characters and the blanks behind.</summary>
    public static Parser<ShellToken> Symbol(string symbol) => input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position + symbol.Length;
        return end <= cursor.View.End && string.CompareOrdinal(cursor.View.Text, cursor.Position, symbol, 0, symbol.Length) == 0
            ? Trivia.Token(cursor, end)
            : Outcome.Failure<ShellToken>(input, symbol);
    };

    /// <summary><c>(</c>, or the two characters that open a pattern: <c>!(</c>.</summary>
    public static Parser<ShellToken> PatternOpen { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position + (cursor.Current == '(' ? 1 : 2);
        return Outcome.Success(new ShellToken(cursor.View, cursor.Position, end), cursor.MoveTo(end));
    };

    /// <summary><c>"</c> or <c>$"</c>.</summary>
    public static Parser<ShellToken> DoubleQuoteOpen { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position + (cursor.Current == '$' ? 2 : 1);
        return Outcome.Success(new ShellToken(cursor.View, cursor.Position, end), cursor.MoveTo(end));
    };

    public static Parser<ShellToken> Bang { get; } = Symbol("!");

    /// <summary><c>time</c>, <c>time -p</c> or <c>coproc</c>.</summary>
    public static Parser<ShellToken> PipelinePrefix { get; } = input =>
    {
        var cursor = (Cursor)input;
        int wordEnd = Failures.TokenEnd(cursor);
        int next = Trivia.Skip(cursor, wordEnd);
        return ReservedWords.Is(cursor.View, next, "-p")
            ? Trivia.Token(cursor, next + 2)
            : Trivia.Token(cursor, wordEnd);
    };

    /// <summary>A reserved word and the blanks behind.</summary>
    public static Parser<ShellToken> Keyword(string word) => input =>
    {
        var cursor = (Cursor)input;
        return ReservedWords.Is(cursor.View, cursor.Position, word)
            ? Trivia.Token(cursor, cursor.Position + word.Length)
            : Outcome.Failure<ShellToken>(input, word);
    };

    /// <summary>A reserved word that ends a compound command; what follows is not its business.</summary>
    public static Parser<ShellToken> Closer(string word) => input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position + word.Length;
        return ReservedWords.Is(cursor.View, cursor.Position, word)
            ? Outcome.Success(new ShellToken(cursor.View, cursor.Position, end), cursor.MoveTo(end))
            : Outcome.Failure<ShellToken>(input, word);
    };

    /// <summary><c>;</c>, <c>&amp;</c> or a line break, with further line breaks; always succeeds.</summary>
    public static Parser<Terminator> Terminator { get; } = input =>
    {
        var cursor = (Cursor)input;
        if (!CommandLookahead.IsAtTerminator(cursor))
            return Outcome.Success(Grammar.Terminator.None, input);
        var kind = cursor.Current switch
        {
            ';' => ShellTerminator.Sequence,
            '&' => ShellTerminator.Background,
            _ => ShellTerminator.Newline,
        };
        var span = cursor.View.ToSource(cursor.Position, cursor.Position + 1);
        var next = kind == ShellTerminator.Newline
            ? cursor
            : cursor.MoveTo(Trivia.Skip(cursor, cursor.Position + 1));
        return Outcome.Success(new Terminator(kind, span), HeredocTokens.SkipLineBreaks(next));
    };

    /// <summary>Any number of blanks, comments and line breaks; always succeeds, with an empty token at their end.</summary>
    public static Parser<ShellToken> LineBreaks { get; } = input =>
    {
        var cursor = (Cursor)input;
        int position = Trivia.Skip(cursor, cursor.Position);
        var next = HeredocTokens.SkipLineBreaks(position == cursor.Position ? cursor : cursor.MoveTo(position));
        return Outcome.Success(new ShellToken(next.View, next.Position, next.Position), next);
    };

    /// <summary><c>&amp;&amp;</c> or <c>||</c>, with line breaks behind.</summary>
    public static Parser<ShellOperator> AndOr { get; } = input =>
    {
        var cursor = (Cursor)input;
        if (!CommandLookahead.IsAtAndOr(cursor))
            return Outcome.Failure<ShellOperator>(input, "&&");
        var kind = cursor.Current == '&' ? ShellOperatorKind.AndIf : ShellOperatorKind.OrIf;
        var span = cursor.View.ToSource(cursor.Position, cursor.Position + 2);
        var next = cursor.MoveTo(Trivia.Skip(cursor, cursor.Position + 2));
        return Outcome.Success(new ShellOperator(kind, span), HeredocTokens.SkipLineBreaks(next));
    };

    /// <summary><c>|</c> or <c>|&amp;</c>, with line breaks behind.</summary>
    public static Parser<ShellToken> Pipe { get; } = input =>
    {
        var cursor = (Cursor)input;
        if (!CommandLookahead.IsAtPipe(cursor))
            return Outcome.Failure<ShellToken>(input, "|");
        int end = cursor.Position + (cursor.Peek(1) == '&' ? 2 : 1);
        var token = new ShellToken(cursor.View, cursor.Position, end);
        return Outcome.Success(token, HeredocTokens.SkipLineBreaks(cursor.MoveTo(Trivia.Skip(cursor, end))));
    };

    /// <summary><c>;;</c>, <c>;&amp;</c> or <c>;;&amp;</c>, with line breaks behind.</summary>
    public static Parser<ShellToken> BranchEnd { get; } = input =>
    {
        var cursor = (Cursor)input;
        int length = (cursor.Current, cursor.Peek(1), cursor.Peek(2)) switch
        {
            (';', ';', '&') => 3,
            (';', ';' or '&', _) => 2,
            _ => 0,
        };
        if (length == 0)
            return Outcome.Failure<ShellToken>(input, ";;");
        int end = cursor.Position + length;
        var token = new ShellToken(cursor.View, cursor.Position, end);
        return Outcome.Success(token, HeredocTokens.SkipLineBreaks(cursor.MoveTo(Trivia.Skip(cursor, end))));
    };
}
