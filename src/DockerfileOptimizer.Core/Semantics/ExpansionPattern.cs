using System.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>The pattern of <c>${V#p}</c>, <c>${V%p}</c> and <c>${V/p/r}</c>: <c>*</c>, <c>?</c> and escapes; brackets are literal.</summary>
internal sealed class ExpansionPattern
{
    private const int Any = -1;
    private const int AnySequence = -2;
    private const int None = int.MaxValue;

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
        return Find(characters, 0, isAnchored: true, longest) is not var (_, end) ? value : CodePoints.ToText(characters, end, characters.Length);
    }

    /// <summary>The value without the shortest or longest end that matches.</summary>
    public string TrimEnd(string value, bool longest)
    {
        int[] reversed = [.. CodePoints.Of(value).Reverse()];
        var pattern = new ExpansionPattern([.. _elements.Reverse()]);
        return pattern.Find(reversed, 0, isAnchored: true, longest) is not var (_, end) ? value : CodePoints.ToText([.. reversed.Reverse()], 0, reversed.Length - end);
    }

    /// <summary>The value with the first match, or all, replaced; null when that is longer than the maximum.</summary>
    public string? Replace(string value, string replacement, bool all, int maximumLength)
    {
        int[] characters = CodePoints.Of(value);
        var result = new StringBuilder(value.Length);
        int copied = 0;
        int lastEnd = -1;
        for (int from = 0; Find(characters, from, isAnchored: false, longest: true) is var (start, end);)
        {
            // An empty match directly behind another one does not count.
            if (end == start && end == lastEnd)
            {
                from = start + 1;
                continue;
            }

            string match = CodePoints.ToText(characters, start, end);
            result.Append(CodePoints.ToText(characters, copied, start)).Append(all ? ReplacementTemplate.Expand(replacement, match) : replacement);
            if (result.Length > maximumLength)
                return null;
            copied = lastEnd = end;
            if (!all)
                break;
            from = end == start ? start + 1 : end;
        }

        return result.Append(CodePoints.ToText(characters, copied, characters.Length)).ToString();
    }

    /// <summary>
    /// The first match from an offset on, the shortest or longest of those that begin there; null when there is none.
    /// All beginnings are followed at once, so that it takes one walk over the value.
    /// </summary>
    private (int Start, int End)? Find(int[] value, int from, bool isAnchored, bool longest)
    {
        // For each place in the pattern the first beginning that leads there.
        int[] beginnings = new int[_elements.Length + 1];
        int[] next = new int[_elements.Length + 1];
        Clear(beginnings);
        (int Start, int End)? found = null;
        for (int index = from; index <= value.Length; index++)
        {
            if (found is null && (index == from || !isAnchored))
                beginnings[0] = Math.Min(beginnings[0], index);
            SkipSequences(beginnings);
            int start = beginnings[_elements.Length];
            if (start < None && start <= (found?.Start ?? start))
                found = (start, index);
            bool isOver = found is { } best ? !longest || !HasBeginning(beginnings, best.Start) : isAnchored && !HasBeginning(beginnings, from);
            if (isOver || index == value.Length)
                break;
            Step(beginnings, value[index], next);
            (beginnings, next) = (next, beginnings);
        }

        return found;
    }

    private void Step(int[] beginnings, int character, int[] next)
    {
        Clear(next);
        for (int place = 0; place < _elements.Length; place++)
        {
            int element = _elements[place];
            bool isAnything = element is Any or AnySequence;
            if (beginnings[place] == None || (isAnything ? character == '\n' : character != element))
                continue;
            int to = element == AnySequence ? place : place + 1;
            next[to] = Math.Min(next[to], beginnings[place]);
        }
    }

    private void SkipSequences(int[] beginnings)
    {
        for (int place = 0; place < _elements.Length; place++)
        {
            if (_elements[place] == AnySequence)
                beginnings[place + 1] = Math.Min(beginnings[place + 1], beginnings[place]);
        }
    }

    private static void Clear(int[] beginnings)
    {
        for (int place = 0; place < beginnings.Length; place++)
            beginnings[place] = None;
    }

    private static bool HasBeginning(int[] beginnings, int atMost)
    {
        foreach (int beginning in beginnings)
        {
            if (beginning <= atMost)
                return true;
        }

        return false;
    }
}
