using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The mode of <c>--chmod</c>: octal, or symbolic as for chmod.</summary>
internal static class FileMode
{
    private const uint Maximum = 4095;

    private static readonly Regex Symbolic = new(
        @"\A[augo]*(?:[-+=][rstwXxugo]*)+(?:,[augo]*(?:[-+=][rstwXxugo]*)+)*\z",
        RegexOptions.CultureInvariant);

    public static bool IsValid(string text) =>
        text.Length > 0 && text[0] is >= '0' and <= '9'
            ? WrittenNumber.TryParse(text, radix: 8, out uint mode) && mode <= Maximum
            : Symbolic.IsMatch(text);
}
