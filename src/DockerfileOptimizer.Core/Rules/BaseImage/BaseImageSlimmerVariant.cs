using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2008: the full variant of a base image where a smaller one would do.</summary>
public sealed class BaseImageSlimmerVariant : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2008", "base-image-slimmer-variant", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The full variants of the language images hold compilers, headers and version control for every case: `node:22` is a download of 408 MB, `node:22-slim` one of 80 MB with the same runtime. The choice of the base is the strongest lever on the size of an image, and what is not in it needs no security updates.",
        Noncompliant = "FROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci && npm run build\n\nFROM [|node:22|]\nCOPY --from=build /src/dist /app\nCMD node /app/server.js\n",
        Compliant = "FROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci && npm run build\n\nFROM node:22-slim\nCOPY --from=build /src/dist /app\nCMD node /app/server.js\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || image.Name is not { } name)
            return;
        var use = VariantUse.Of(image.Stage, context.Model);
        var variant = SlimmerVariant.Of(name).FirstOrDefault(candidate => use.Allows(candidate));
        if (variant is null || RuntimeImage.DownloadSaved(name.Facts, variant.Facts) <= 0)
            return;
        string saving = RuntimeImage.Saving(name.Facts, variant.Facts) is { } megabytes ? $"saves {megabytes}" : "is smaller";
        string unless = use.MayCompile ? ", unless a dependency has to be compiled" : "";
        context.Report(image, $"{image.Description} is the full variant; '{name.FamiliarName}:{variant.Tag}' {saving}{unless}", Replace(image, variant));
    }

    private static Fix? Replace(ImageReference image, SlimmerVariant variant)
    {
        // Without a version there is none to keep.
        if (variant.Facts is null || image.Name!.Tag is null or "latest" || image.TagSpan is not { } tag)
            return null;
        string because = variant.IsMusl
            ? "Its C library is musl and its shell BusyBox, so that native libraries must be made for it, and it need not exist for all platforms"
            : "It has no compilers, git or curl: dependencies that are compiled need a build stage";
        return Fix.Review($"Use '{image.Name.FamiliarName}:{variant.Tag}'", because, new TextChange(tag, variant.Tag)) with
        {
            AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
        };
    }
}
