namespace DockerfileOptimizer.Context;

/// <summary>A set of code points: ranges and other sets, or all that is in none of them.</summary>
internal sealed class CharacterSet
{
    private readonly IReadOnlyList<CharacterRange> _ranges;
    private readonly IReadOnlyList<CharacterSet> _sets;
    private readonly string? _category;
    private readonly bool _isNegated;

    public CharacterSet(IReadOnlyList<CharacterRange> ranges, IReadOnlyList<CharacterSet> sets, bool isNegated)
        : this(ranges, sets, null, isNegated)
    {
    }

    private CharacterSet(IReadOnlyList<CharacterRange> ranges, IReadOnlyList<CharacterSet> sets, string? category, bool isNegated)
    {
        _ranges = ranges;
        _sets = sets;
        _category = category;
        _isNegated = isNegated;
    }

    public static CharacterSet Of(params CharacterRange[] ranges) => new(ranges, [], isNegated: false);

    public static CharacterSet All { get; } = new([], [], isNegated: true);

    public static CharacterSet AllBut(char character) => new([new(character, character)], [], isNegated: true);

    /// <summary>The characters of a general category of Unicode.</summary>
    /// <param name="category">Its short name or the first letter of it: <c>Lu</c>, <c>N</c>, ….</param>
    public static CharacterSet OfCategory(string category) => new([], [], category, isNegated: false);

    public CharacterSet Negate() => new(_ranges, _sets, _category, !_isNegated);

    /// <summary>The one character of the set, or -1 when it has more or is not that simple.</summary>
    public int Single => !_isNegated && _category is null && _sets.Count == 0 && _ranges.Count == 1 && _ranges[0].Low == _ranges[0].High
        ? _ranges[0].Low
        : -1;

    public bool Contains(int character) => IsMember(character) != _isNegated;

    private bool IsMember(int character)
    {
        foreach (var range in _ranges)
        {
            if (character >= range.Low && character <= range.High)
                return true;
        }

        foreach (var set in _sets)
        {
            if (set.Contains(character))
                return true;
        }

        return _category is not null && CodePoint.IsOfCategory(character, _category);
    }
}
