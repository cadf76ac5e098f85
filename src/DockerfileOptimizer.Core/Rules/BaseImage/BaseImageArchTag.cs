using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2013: an image of one processor architecture.</summary>
public sealed class BaseImageArchTag : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2013", "base-image-arch-tag", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "With the architecture in its name the image is the same whatever `--platform` asks for: on other machines, such as Arm servers and laptops, it runs by emulation or not at all. The name without the architecture gives each platform its own.",
        Noncompliant = "FROM [|arm64v8/debian:trixie-slim|]\n",
        Compliant = "FROM debian:trixie-slim\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is not { } name || ImageArchitecture.Of(name) is not { } architecture || IsMeant(image, architecture, context))
            return;
        string? general = ImageArchitecture.GeneralNameOf(name);
        context.Report(
            image,
            $"{image.Description} is for {architecture} only; {(general is null ? "use an image for all platforms" : $"'{general}' is for all platforms")}",
            general is null ? null : Replace(image, general));
    }

    /// <summary>True where file, stage or platform are of that architecture, too: there is one for each, and this is no accident.</summary>
    private static bool IsMeant(ImageReference image, string architecture, RuleContext context) =>
        image.Stage.From.Flag("platform") is not null
        || ImageArchitecture.IsNamedIn(image.Stage.Name)
        || ImageArchitecture.IsNamedIn(FileOf(context.Path))
        || context.Model.Stages.Any(stage => stage.From.Image?.Text.IndexOf("ARCH", StringComparison.Ordinal) >= 0)
        || context.Model.Stages.Any(stage => stage.BaseImage?.Name is { } other && ImageArchitecture.Of(other) is { } second && second != architecture);

    /// <summary>The name of the file with that of its folder.</summary>
    private static string FileOf(string? path)
    {
        string[] parts = (path ?? "").Split('/', '\\');
        return string.Join("/", parts.Skip(Math.Max(0, parts.Length - 2)));
    }

    private static Fix? Replace(ImageReference image, string general) =>
        image.Name!.Digest is null && image.IsLiteral && image.Span.Length == image.Text.Length
            ? Fix.Review($"Use '{general}'", "On a machine of another architecture the image is another one, and other downloads must follow it", image.ReplaceWith(general))
            : null;
}
