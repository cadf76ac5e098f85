using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics;

/// <summary>The image to run on what was built on another: of the same distribution and release, so that libraries fit.</summary>
internal static class RuntimeBase
{
    private static readonly string[] Debian = ["trixie", "bookworm", "bullseye"];

    private static readonly Regex Alpine = new(@"alpine(3\.\d+)", RegexOptions.CultureInvariant);

    private static readonly Regex Java = new(@"(?:^|jdk-?|temurin-|openjdk-)(8|11|17|21|25)(?![\d])", RegexOptions.CultureInvariant);

    /// <summary>The image, with its tag; null when the tag does not tell which release fits.</summary>
    public static string? For(ImageName builder, Ecosystem ecosystem) => builder.Tag is not { } tag ? null : (builder.OfficialName, ecosystem) switch
    {
        ("golang", Ecosystem.Go) or ("rust", Ecosystem.Rust) => OfSystem(tag),
        ("maven" or "gradle" or "eclipse-temurin" or "openjdk", Ecosystem.Java) => OfJava(tag),
        _ => null,
    };

    private static string? OfSystem(string tag)
    {
        if (Debian.FirstOrDefault(release => tag.EndsWith(release, StringComparison.Ordinal)) is { } debian)
            return $"debian:{debian}-slim";
        return Alpine.Match(tag) is { Success: true } alpine ? "alpine:" + alpine.Groups[1].Value : null;
    }

    private static string? OfJava(string tag) =>
        Java.Match(tag) is { Success: true } version ? $"eclipse-temurin:{version.Groups[1].Value}-jre{(tag.EndsWith("alpine", StringComparison.Ordinal) ? "-alpine" : "")}" : null;
}
