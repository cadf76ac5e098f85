using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2007: an image of a repository that is given up.</summary>
public sealed class BaseImageDeprecatedRepo : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2007", "base-image-deprecated-repo", Category.BaseImage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Nobody builds these images any more: they get no security updates, and some have vanished from the registry already. Their owners name successors for most.",
        Noncompliant = "FROM [|openjdk:17-jdk-slim|]\nCOPY app.jar /\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n",
        Compliant = "FROM eclipse-temurin:17-jdk\nCOPY app.jar /\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is not { Facts.Deprecation: { IsWhole: true } deprecation } name || IsStillBuilt(name))
            return;
        string? successor = RepositorySuccessor.Of(name);
        string remedy = successor is not null ? $"use '{successor}'"
            : deprecation.Successors.Count > 0 ? $"use {string.Join(" or ", deprecation.Successors.Take(3).Select(other => $"'{other}'"))}"
            : RepositorySuccessor.NameOf(name) is { } known ? $"use '{known}'"
            : "move to one that is kept up";
        context.Report(
            image,
            $"{image.Description} is of a repository that is given up; {remedy}",
            successor is null ? null : Replace(image, successor),
            image.IsExportedBase ? Severity.Warning : Severity.Info);
    }

    /// <summary>Of Bitnami's images the versions have moved away; one by the name of <c>latest</c> is built on.</summary>
    private static bool IsStillBuilt(ImageName name) =>
        name.Repository.StartsWith("bitnami/", StringComparison.Ordinal) && name.Tag is null or "latest";

    private static Fix? Replace(ImageReference image, string successor)
    {
        if (image.Name!.Digest is not null || !image.IsLiteral || image.Span.Length != image.Text.Length)
            return null;
        const string because = "It is built by others, so that paths, users and the packages beside the main program may differ";
        return Fix.Review($"Use '{successor}'", because, image.ReplaceWith(successor));
    }
}
