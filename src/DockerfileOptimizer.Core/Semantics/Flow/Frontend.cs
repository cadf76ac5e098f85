using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The program that reads the file for BuildKit, as <c># syntax=</c> names it.</summary>
internal static class Frontend
{
    /// <summary>The version that brought <c>RUN --mount</c>: 1.2.</summary>
    public const int Mounts = 2;

    /// <summary>The version that brought <c>COPY --link</c>: 1.4.</summary>
    public const int Links = 4;

    private const string Line = "# syntax=docker/dockerfile:1";

    private static readonly Regex Version = new(@"^1\.(?<minor>[0-9]+)", RegexOptions.CultureInvariant);

    /// <summary>True when the frontend has what a minor version of 1 brought. The one of BuildKit itself has.</summary>
    public static bool Has(DockerfileSyntax syntax, int minor)
    {
        if (syntax.HasOtherFrontend)
            return false;
        if (syntax.DetectedDirective("syntax")?.Value is not { } name)
            return true;
        string tag = name.Split('@')[0].Split(':').Skip(1).FirstOrDefault() ?? "latest";
        var match = Version.Match(tag);
        return match.Success ? int.TryParse(match.Groups["minor"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given >= minor : tag.IndexOf("experimental", StringComparison.Ordinal) < 0;
    }

    /// <summary>The change that names the frontend; null when one is named already, or a line stands first that must.</summary>
    public static TextChange? Name(DockerfileSyntax syntax) =>
        syntax.DetectedDirective("syntax") is not null || syntax.Text.Content.StartsWith("#!", StringComparison.Ordinal)
            ? null
            : new(new TextSpan(0, 0), Line + syntax.Text.NewLine);

    /// <summary>What a fix that brings BuildKit to a file changes besides: it names the frontend, unless the file is written for BuildKit already.</summary>
    public static IEnumerable<TextChange> NameForFirstFeature(DockerfileModel model) =>
        BuildKitFeatures.Of(model).First is null && Name(model.Syntax) is { } change ? [change] : [];
}
