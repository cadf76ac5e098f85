using System.Globalization;

namespace DockerfileOptimizer.Context;

/// <summary>Code points of UTF-16 text; half of a pair without the other stands for itself.</summary>
internal static class CodePoint
{
    public const int Maximum = 0x10FFFF;

    /// <summary>The short names, in the order of <see cref="UnicodeCategory"/>.</summary>
    public static readonly IReadOnlyList<string> CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    public static int At(string text, int index) => IsPairAt(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    /// <summary>Number of UTF-16 units, 1 or 2.</summary>
    public static int LengthAt(string text, int index) => IsPairAt(text, index) ? 2 : 1;

    /// <summary>True for the characters of <c>\w</c>.</summary>
    public static bool IsWord(int character) => character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    /// <summary>Whether the short name of a character's general category starts so: <c>L</c>, <c>Lu</c>, ….</summary>
    public static bool IsOfCategory(int character, string category) =>
        CategoryNames[(int)CategoryOf(character)].StartsWith(category, StringComparison.Ordinal);

    private static UnicodeCategory CategoryOf(int character) => character > char.MaxValue
        ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(character), 0)
        : CharUnicodeInfo.GetUnicodeCategory((char)character);

    private static bool IsPairAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
