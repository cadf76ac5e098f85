namespace DockerfileOptimizer.Context;

/// <summary>Sets with a name in Go's regular expressions; all but those of Unicode know ASCII only.</summary>
internal static class CharacterClasses
{
    private static CharacterSet Digit => CharacterSet.Of(new CharacterRange('0', '9'));

    private static CharacterSet Word => CharacterSet.Of(new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z'));

    private static CharacterSet Space => CharacterSet.Of(new('\t', '\n'), new('\f', '\r'), new(' ', ' '));

    /// <summary>The set of <c>\d</c>, <c>\W</c>, …, or null when the letter names none.</summary>
    public static CharacterSet? OfEscape(char letter) => letter switch
    {
        'd' => Digit,
        'D' => Digit.Negate(),
        's' => Space,
        'S' => Space.Negate(),
        'w' => Word,
        'W' => Word.Negate(),
        _ => null,
    };

    /// <summary>The set of <c>[:alpha:]</c>, <c>[:^alpha:]</c>, …, or null when there is none of this name.</summary>
    /// <param name="name">What stands between the colons.</param>
    public static CharacterSet? OfName(string name) =>
        name.Length > 0 && name[0] == '^' ? OfPlainName(name.Substring(1))?.Negate() : OfPlainName(name);

    /// <summary>The set of a general category of Unicode, <c>L</c> or <c>Lu</c> in any case, or null. Scripts are not known.</summary>
    public static CharacterSet? OfCategory(string name)
    {
        if (name.Length > 0 && name[0] == '^')
            return OfCategory(name.Substring(1))?.Negate();
        string? known = CodePoint.CategoryNames.FirstOrDefault(category => category.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return known is null || name.Length == 0 ? null : CharacterSet.OfCategory(known.Substring(0, name.Length));
    }

    private static CharacterSet? OfPlainName(string name) => name switch
    {
        "alnum" => CharacterSet.Of(new('0', '9'), new('A', 'Z'), new('a', 'z')),
        "alpha" => CharacterSet.Of(new('A', 'Z'), new('a', 'z')),
        "ascii" => CharacterSet.Of(new CharacterRange(0, 0x7F)),
        "blank" => CharacterSet.Of(new('\t', '\t'), new(' ', ' ')),
        "cntrl" => CharacterSet.Of(new(0, 0x1F), new(0x7F, 0x7F)),
        "digit" => Digit,
        "graph" => CharacterSet.Of(new CharacterRange('!', '~')),
        "lower" => CharacterSet.Of(new CharacterRange('a', 'z')),
        "print" => CharacterSet.Of(new CharacterRange(' ', '~')),
        "punct" => CharacterSet.Of(new('!', '/'), new(':', '@'), new('[', '`'), new('{', '~')),
        "space" => CharacterSet.Of(new('\t', '\r'), new(' ', ' ')),
        "upper" => CharacterSet.Of(new CharacterRange('A', 'Z')),
        "word" => Word,
        "xdigit" => CharacterSet.Of(new('0', '9'), new('A', 'F'), new('a', 'f')),
        _ => null,
    };
}
