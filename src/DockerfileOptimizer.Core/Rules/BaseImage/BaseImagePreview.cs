using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2012: an image that is run before it is released.</summary>
public sealed class BaseImagePreview : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2012", "base-image-preview", Category.BaseImage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Previews, release candidates and nightly builds have no support, change without notice and are not meant for production.",
        Noncompliant = "FROM [|alpine:edge|]\nCOPY app /\nCMD [\"/app\"]\n",
        Compliant = $"FROM alpine:{Knowledge.NewestTags.Shipped.Find("alpine")}\nCOPY app /\nCMD [\"/app\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || image.Name is not { } name || PreviewImage.SignOf(name) is not { } sign)
            return;
        string? stable = PreviewImage.StableOf(name);
        context.Report(
            image,
            $"{image.Description} is not a release ('{sign}'); {(stable is null ? "use one that is released" : $"use '{stable}'")}",
            stable is null ? null : Replace(image, stable));
    }

    private static Fix? Replace(ImageReference image, string stable) =>
        image.Name!.Digest is null && image.IsLiteral && image.Span.Length == image.Text.Length
            ? Fix.Review($"Use '{stable}'", "It is an older version than the one you build on today", image.ReplaceWith(stable))
            : null;
}
