using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2010: programs made for glibc on an image with musl.</summary>
public sealed class BaseImageMuslHazard : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2010", "base-image-musl-hazard", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Alpine's C library is musl. A program that is linked against glibc does not start there: the message is `not found`, though the file is there. Take the build for musl, or an image with glibc.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -r linux-x64 --self-contained -o /app\n\nFROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine|]\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"/app/Shop\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -r linux-x64 --self-contained -o /app\n\nFROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"/app/Shop\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Instruction is not Syntax.FromInstruction || image.Name is not { Facts.Libc: CLibrary.Musl })
            return;
        var found = GlibcEvidence.In(image.Stage, context.Model);
        if (context.Model.Target is { } target && target.Root == image.Stage && GlibcPublish.Of(target, context.Model) is { } publish)
            found = [publish, .. found];
        if (found.Count == 0)
            return;
        var first = found.FirstOrDefault(evidence => evidence.IsProof) ?? found[0];
        int line = context.Text.LineAt(first.Span.Start);
        context.ReportGraver(
            image,
            $"{first.What} in line {line} is for glibc, which {image.Description.TrimEnd(',')} has not; take the one for musl",
            Replace(image, context.Model),
            first.IsProof && image.IsExportedBase ? Severity.Warning : Severity.Info);
    }

    private static Fix? Replace(ImageReference image, DockerfileModel model)
    {
        if (image.Name is not { Digest: null, Tag: { } tag } name || image.TagSpan is not { } place || ImageDemand.Of(image.Stage, model).InstallsPackages)
            return null;
        string[] rest = [.. tag.Split('-').Where(part => !part.StartsWith("alpine", StringComparison.Ordinal))];
        string stem = string.Join("-", rest);
        string? glibc = new[] { stem + "-slim", stem }.FirstOrDefault(candidate =>
            rest.Length > 0 && BaseImages.Shipped.Find(name.FamiliarName, candidate) is { Image: not null, Libc: CLibrary.Glibc });
        return glibc is null ? null : Fix.Review($"Use '{name.FamiliarName}:{glibc}'", "The image is another distribution, and larger", new TextChange(place, glibc)) with
        {
            AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
        };
    }
}
