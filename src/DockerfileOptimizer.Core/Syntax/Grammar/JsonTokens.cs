using System.Globalization;
using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitives of JSON.</summary>
internal static class JsonTokens
{
    /// <summary>A string in double quotes.</summary>
    public static readonly Parser<JsonWord> String = input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        if (cursor.Current != '"')
            return Outcome.Failure<JsonWord>(input, "a JSON string expected");
        int position = cursor.Position + 1;
        System.Text.StringBuilder? decoded = null;
        int copied = position;
        while (position < view.End)
        {
            char character = view.Text[position];
            if (character == '"')
            {
                string value = decoded is null
                    ? view.Text.Substring(copied, position - copied)
                    : decoded.Append(view.Text, copied, position - copied).ToString();
                return Outcome.Success(new JsonWord(view.Slice(cursor.Position, position + 1), value), cursor.MoveTo(position + 1));
            }

            if (character < ' ')
                break;
            if (character != '\\')
            {
                position++;
                continue;
            }

            (decoded ??= new()).Append(view.Text, copied, position - copied);
            if (!TryDecodeEscape(view, ref position, out char unescaped))
                break;
            decoded.Append(unescaped);
            copied = position;
        }

        return Outcome.Failure<JsonWord>(input, "a JSON string expected");
    };

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public static readonly Parser<View> Scalar = input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.Position;
        while (end < cursor.View.End && (char.IsLetterOrDigit(cursor.View.Text[end]) || cursor.View.Text[end] is '-' or '+' or '.'))
            end++;
        var view = cursor.View.Slice(cursor.Position, end);
        return IsScalar(view.ToString()) ? Outcome.Success(view, cursor.MoveTo(end)) : Outcome.Failure<View>(input, "a JSON value expected");
    };

    private static bool IsScalar(string text)
    {
        if (text is "true" or "false" or "null")
            return true;
        int position = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        int digits = SkipDigits(text, position) - position;
        if (digits == 0 || (digits > 1 && text[position] == '0'))
            return false;
        position += digits;
        if (position < text.Length && text[position] == '.')
        {
            int fraction = SkipDigits(text, position + 1);
            if (fraction == position + 1)
                return false;
            position = fraction;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            int exponent = position + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            int end = SkipDigits(text, exponent);
            if (end == exponent)
                return false;
            position = end;
        }

        return position == text.Length;
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position;
    }

    private static bool TryDecodeEscape(View view, ref int position, out char unescaped)
    {
        unescaped = '\0';
        if (position + 1 >= view.End)
            return false;
        char kind = view.Text[position + 1];
        if (kind == 'u')
            return TryDecodeUnicode(view, ref position, out unescaped);
        int index = "\"\\/bfnrt".IndexOf(kind);
        if (index < 0)
            return false;
        unescaped = "\"\\/\b\f\n\r\t"[index];
        position += 2;
        return true;
    }

    private static bool TryDecodeUnicode(View view, ref int position, out char unescaped)
    {
        unescaped = '\0';
        if (!TryReadUnit(view, position, out char unit))
            return false;
        bool isPaired = char.IsHighSurrogate(unit) && TryReadUnit(view, position + 6, out char next) && char.IsLowSurrogate(next);
        bool closesPair = char.IsLowSurrogate(unit) && TryReadUnit(view, position - 6, out char previous) && char.IsHighSurrogate(previous);
        // As Go decodes it: half a surrogate pair becomes the replacement character.
        unescaped = char.IsSurrogate(unit) && !isPaired && !closesPair ? '\uFFFD' : unit;
        position += 6;
        return true;
    }

    private static bool TryReadUnit(View view, int position, out char unit)
    {
        unit = '\0';
        if (position < view.Start || position + 6 > view.End || view.Text[position] != '\\' || view.Text[position + 1] != 'u')
            return false;
        string digits = view.Text.Substring(position + 2, 4);
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
            return false;
        unit = (char)value;
        return true;
    }
}
