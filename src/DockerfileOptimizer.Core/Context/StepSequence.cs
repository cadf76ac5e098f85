using System.Text;

namespace DockerfileOptimizer.Context;

/// <summary>An alternative of a regular expression without nesting, matched in time proportional to path times steps.</summary>
internal sealed class StepSequence
{
    private readonly ExpressionStep[] _steps;
    private readonly string _prefix;
    private readonly string _suffix;
    private readonly string _required;

    public StepSequence(IReadOnlyList<ExpressionStep> steps)
    {
        // What does not begin with ^ may begin anywhere.
        bool isAnchored = steps.Count > 0 && steps[0].Kind == ExpressionStepKind.Start;
        _steps = isAnchored ? [.. steps] : [new(ExpressionStepKind.Many, CharacterSet.All), .. steps];
        _prefix = LiteralPrefix();
        _suffix = LiteralSuffix();
        _required = LongestLiteral();
    }

    /// <summary>True when the sequence matches in the path; all of it when the sequence begins and ends with the anchors.</summary>
    public bool IsMatch(string path)
    {
        // Most paths fail here, without a walk over the steps.
        if (!path.StartsWith(_prefix, StringComparison.Ordinal)
            || !path.EndsWith(_suffix, StringComparison.Ordinal)
            || path.IndexOf(_required, StringComparison.Ordinal) < 0)
            return false;

        // Element i is set when the steps before i match what has been read.
        bool[] reached = new bool[_steps.Length + 1];
        reached[0] = true;
        int first = 0;
        int last = Close(reached, 0, 0, path, 0);
        for (int position = 0; !reached[_steps.Length];)
        {
            if (position == path.Length)
                return false;
            int character = CodePoint.At(path, position);
            position += CodePoint.LengthAt(path, position);
            last = Advance(reached, first, last, character);
            while (first <= last && !reached[first])
                first++;
            if (first > last)
                return false;
            last = Close(reached, first, last, path, position);
        }

        return true;
    }

    /// <summary>Takes a character; from the end, so that each element is read before it is written.</summary>
    private int Advance(bool[] reached, int first, int last, int character)
    {
        int highest = -1;
        for (int index = Math.Min(last + 1, _steps.Length); index >= first; index--)
        {
            bool stays = index < _steps.Length && reached[index] && _steps[index].Kind == ExpressionStepKind.Many && _steps[index].Set!.Contains(character);
            bool arrives = index > first && reached[index - 1] && TakesOne(_steps[index - 1].Kind) && _steps[index - 1].Set!.Contains(character);
            reached[index] = stays || arrives;
            if (reached[index] && highest < 0)
                highest = index;
        }

        return highest;
    }

    /// <summary>Passes over what takes no character; the highest element reached.</summary>
    private int Close(bool[] reached, int first, int last, string path, int position)
    {
        for (int index = first; index <= last && index < _steps.Length; index++)
        {
            if (!reached[index])
                continue;
            if (_steps[index].Kind == ExpressionStepKind.OptionalFolders)
            {
                reached[index + 3] = true;
                last = Math.Max(last, index + 3);
            }

            if (IsPassed(_steps[index].Kind, path, position))
            {
                reached[index + 1] = true;
                last = Math.Max(last, index + 1);
            }
        }

        return last;
    }

    private static bool TakesOne(ExpressionStepKind kind) => kind is ExpressionStepKind.One or ExpressionStepKind.OneOrNone;

    private static bool IsPassed(ExpressionStepKind kind, string path, int position) => kind switch
    {
        ExpressionStepKind.Many or ExpressionStepKind.OneOrNone or ExpressionStepKind.OptionalFolders => true,
        ExpressionStepKind.Start => position == 0,
        ExpressionStepKind.End => position == path.Length,
        ExpressionStepKind.WordBoundary => IsWordBoundary(path, position),
        ExpressionStepKind.NoWordBoundary => !IsWordBoundary(path, position),
        _ => false,
    };

    private static bool IsWordBoundary(string path, int position) =>
        (position > 0 && CodePoint.IsWord(path[position - 1])) != (position < path.Length && CodePoint.IsWord(path[position]));

    private string LiteralPrefix() => _steps[0].Kind == ExpressionStepKind.Start ? LiteralFrom(1) : "";

    private string LiteralSuffix()
    {
        int start = _steps.Length - 1;
        if (_steps[start].Kind != ExpressionStepKind.End)
            return "";
        while (IsLiteral(start - 1))
            start--;
        return LiteralFrom(start);
    }

    private string LongestLiteral()
    {
        string longest = "";
        for (int index = 1; index < _steps.Length; index++)
        {
            if (IsLiteral(index - 1))
                continue;
            string literal = LiteralFrom(index);
            if (literal.Length > longest.Length)
                longest = literal;
        }

        return longest;
    }

    private string LiteralFrom(int start)
    {
        var literal = new StringBuilder();
        for (int index = start; index < _steps.Length && IsLiteral(index); index++)
            literal.Append(char.ConvertFromUtf32(_steps[index].Set!.Single));
        return literal.ToString();
    }

    /// <summary>True for a step that takes one certain character, other than the slash of folders that may be left out.</summary>
    private bool IsLiteral(int index)
    {
        if (index < 1 || _steps[index].Kind != ExpressionStepKind.One || _steps[index].Set!.Single is < 0 or (>= 0xD800 and <= 0xDFFF))
            return false;
        return index < 2 || _steps[index - 2].Kind != ExpressionStepKind.OptionalFolders;
    }
}
