using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitives of words that may hold quotes and escapes.</summary>
internal static class QuotedTokens
{
    /// <summary>A word of ENV, LABEL or ARG: ends at a Unicode blank outside of quotes; a quote left open runs to the end.</summary>
    public static Parser<View> Word(char escape) => input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        int position = cursor.Position;
        char quote = '\0';
        while (position < view.End)
        {
            char character = view[position];
            if (quote == '\0' && char.IsWhiteSpace(character))
                break;
            if (character == escape && quote != '\'')
            {
                if (position + 1 == view.End)
                    break;
                position += 2;
                continue;
            }

            if (quote == '\0' ? character is '\'' or '"' : character == quote)
                quote = quote == '\0' ? character : '\0';
            position++;
        }

        // An escape at the very end is dropped, but must be consumed.
        int next = position < view.End && view[position] == escape ? view.End : position;
        return position == cursor.Position
            ? Outcome.Failure<View>(input, "a word expected")
            : Outcome.Success(view.Slice(cursor.Position, position), cursor.MoveTo(next));
    };

    /// <summary>The first word of a line, with the blanks behind it.</summary>
    public static readonly Parser<Word> Keyword = input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        int end = cursor.Position;
        while (end < view.End && !Scan.IsBlank(view[end]))
            end++;
        int next = end;
        while (next < view.End && Scan.IsBlank(view[next]))
            next++;
        return Outcome.Success(new Word(view.Slice(cursor.Position, end)), cursor.MoveTo(next));
    };

    /// <summary>A flag: a word that begins with two dashes and goes on. Docker removes quotes and escapes from it.</summary>
    public static Parser<InstructionFlag> Flag(char escape) => input =>
    {
        var cursor = (Cursor)input;
        if (cursor.Current != '-' || cursor.Peek(1) != '-')
            return Outcome.Failure<InstructionFlag>(input, "a flag expected");
        var view = cursor.View;
        var text = new System.Text.StringBuilder();
        int position = cursor.Position;
        int? next = null;
        int valueStart = -1;
        char quote = '\0';
        while (position < view.End)
        {
            char character = view[position];
            if (quote == '\0' && Scan.IsBlank(character))
                break;
            if (quote == '\0' && character > '\u007F' && EndsFlag(view.Text, position, text))
            {
                next = position + CharactersAt(view.Text, position);
                break;
            }

            if (quote == '\0' ? character is '\'' or '"' : character == quote)
            {
                quote = quote == '\0' ? character : '\0';
                position++;
                continue;
            }

            if (character == escape)
            {
                position++;
                if (position == view.End)
                    break;
            }

            text.Append(view[position]);
            if (view[position] == '=' && valueStart < 0)
                valueStart = position + 1;
            position++;
        }

        if (text.Length == 2)
            return Outcome.Failure<InstructionFlag>(input, "a flag expected");
        return Outcome.Success(ToFlag(view.Slice(cursor.Position, position), text.ToString(), valueStart), cursor.MoveTo(next ?? position));
    };

    /// <summary>
    /// BuildKit reads flags byte by byte, each a character of its own: the byte 85 or A0 in one of another alphabet ends the flag,
    /// and the bytes before it stay on it.
    /// </summary>
    private static bool EndsFlag(string text, int position, System.Text.StringBuilder flag)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text.Substring(position, CharactersAt(text, position)));
        int end = Array.FindIndex(bytes, unit => unit is 0x85 or 0xA0);
        for (int index = 0; index < end; index++)
            flag.Append((char)bytes[index]);
        return end >= 0;
    }

    private static int CharactersAt(string text, int position) => position + 1 < text.Length && char.IsSurrogatePair(text, position) ? 2 : 1;

    /// <summary>Two dashes on their own, if they stand here: what follows is no flag, whatever it looks like.</summary>
    public static readonly Parser<View> EndOfFlags = input =>
    {
        var cursor = (Cursor)input;
        bool ends = cursor.Current == '-' && cursor.Peek(1) == '-';
        int end = cursor.Position + (ends ? 2 : 0);
        return Outcome.Success(cursor.View.Slice(cursor.Position, end), cursor.MoveTo(end));
    };

    private static InstructionFlag ToFlag(View view, string text, int valueStart)
    {
        int equals = text.IndexOf('=');
        return equals < 0
            ? new InstructionFlag(view, text.Substring(2), value: null, view.ToSource(view.End, view.End))
            : new InstructionFlag(view, text.Substring(2, equals - 2), text.Substring(equals + 1), view.ToSource(valueStart, view.End));
    }
}
