using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A digest with its algorithm: <c>sha256:…</c>.</summary>
internal static class ContentDigest
{
    private static readonly Regex Form = new(
        @"\A(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})\z",
        RegexOptions.CultureInvariant);

    public static bool IsValid(string text) => Form.IsMatch(text);
}
