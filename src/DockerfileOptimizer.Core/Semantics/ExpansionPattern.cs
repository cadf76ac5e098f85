using System.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>The pattern of <c>${V#p}</c>, <c>${V%p}</c> and <c>${V/p/r}</c>: <c>*</c>, <c>?</c> and escapes; brackets are literal.</summary>
internal sealed class ExpansionPattern
{
    private const int Any = -1;
    private const int AnySequence = -2;

    /// <summary>Code points, and what stands for one or several of them.</summary>
    private readonly int[] _elements;

    private ExpansionPattern(int[] elements) => _elements = elements;

    /// <summary>Reads a pattern; null when it has an escape that is none.</summary>
    public static ExpansionPattern? TryParse(string text)
    {
        var elements = new List<int>(text.Length);
        int[] characters = CodePoints.Of(text);
        for (int index = 0; index < characters.Length; index++)
        {
            int character = characters[index];
            int next = index + 1 < characters.Length ? characters[index + 1] : 0;
            switch (character)
            {
                case '*':
                    elements.Add(AnySequence);
                    break;
                case '?':
                    elements.Add(Any);
                    break;
                case '\\' when next is '}' or '/':
                    break;
                case '\\' when next is '*' or '?' or '\\':
                    elements.Add(next);
                    index++;
                    break;
                case '\\':
                    return null;
                default:
                    elements.Add(character);
                    break;
            }
        }

        return new([.. elements]);
    }

    /// <summary>The value without the shortest or longest beginning that matches.</summary>
    public string TrimStart(string value, bool longest)
    {
        int[] characters = CodePoints.Of(value);
        int end = EndOfMatch(characters, 0, longest);
        return end < 0 ? value : CodePoints.ToText(characters, end, characters.Length);
    }

    /// <summary>The value without the shortest or longest end that matches.</summary>
    public string TrimEnd(string value, bool longest)
    {
        int[] reversed = [.. CodePoints.Of(value).Reverse()];
        int end = new ExpansionPattern([.. _elements.Reverse()]).EndOfMatch(reversed, 0, longest);
        return end < 0 ? value : CodePoints.ToText([.. reversed.Reverse()], 0, reversed.Length - end);
    }

    /// <summary>The value with the first match, or all, replaced.</summary>
    public string Replace(string value, string replacement, bool all)
    {
        int[] characters = CodePoints.Of(value);
        var result = new StringBuilder(value.Length);
        int copied = 0;
        int lastEnd = -1;
        for (int start = 0; start <= characters.Length;)
        {
            int end = EndOfMatch(characters, start, longest: true);
            // An empty match directly behind another one does not count.
            if (end < 0 || (end == start && end == lastEnd))
            {
                start++;
                continue;
            }

            string match = CodePoints.ToText(characters, start, end);
            result.Append(CodePoints.ToText(characters, copied, start)).Append(all ? FromTemplate(replacement, match) : replacement);
            copied = lastEnd = end;
            if (!all)
                break;
            start = end == start ? start + 1 : end;
        }

        return result.Append(CodePoints.ToText(characters, copied, characters.Length)).ToString();
    }

    /// <summary>Where the shortest or longest match from an offset ends, or -1.</summary>
    private int EndOfMatch(int[] value, int start, bool longest)
    {
        // The places in the pattern that are reachable after each character: linear in both lengths.
        var reachable = new bool[_elements.Length + 1];
        reachable[0] = true;
        SkipSequences(reachable);
        int found = reachable[_elements.Length] ? start : -1;
        for (int index = start; index < value.Length && (longest || found < 0) && Array.IndexOf(reachable, true) >= 0; index++)
        {
            var next = new bool[_elements.Length + 1];
            for (int place = 0; place < _elements.Length; place++)
            {
                if (!reachable[place])
                    continue;
                int element = _elements[place];
                if (element == AnySequence)
                    next[place] |= value[index] != '\n';
                else if (element == Any ? value[index] != '\n' : value[index] == element)
                    next[place + 1] = true;
            }

            SkipSequences(next);
            reachable = next;
            if (reachable[_elements.Length])
                found = index + 1;
        }

        return found;
    }

    private void SkipSequences(bool[] reachable)
    {
        for (int place = 0; place < _elements.Length; place++)
        {
            if (reachable[place] && _elements[place] == AnySequence)
                reachable[place + 1] = true;
        }
    }

    /// <summary>What Go's replacement templates make of a text: <c>$0</c> is the match, other groups are empty, <c>$$</c> is a dollar.</summary>
    private static string FromTemplate(string template, string match)
    {
        if (template.IndexOf('$') < 0)
            return template;
        var result = new StringBuilder();
        for (int index = 0; index < template.Length; index++)
        {
            if (template[index] != '$' || index + 1 == template.Length)
            {
                result.Append(template[index]);
                continue;
            }

            if (template[index + 1] == '$')
            {
                result.Append('$');
                index++;
                continue;
            }

            bool braces = template[index + 1] == '{';
            int nameStart = index + (braces ? 2 : 1);
            int nameEnd = nameStart;
            while (nameEnd < template.Length && (char.IsLetterOrDigit(template[nameEnd]) || template[nameEnd] == '_'))
                nameEnd++;
            bool isName = nameEnd > nameStart && (!braces || (nameEnd < template.Length && template[nameEnd] == '}'));
            if (!isName)
            {
                result.Append('$');
                continue;
            }

            if (template.Substring(nameStart, nameEnd - nameStart) == "0")
                result.Append(match);
            index = braces ? nameEnd : nameEnd - 1;
        }

        return result.ToString();
    }
}
