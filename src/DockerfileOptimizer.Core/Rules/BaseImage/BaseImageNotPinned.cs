using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2003: an image without digest.</summary>
public sealed class BaseImageNotPinned : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2003", "base-image-not-pinned", Category.BaseImage, Severity.Warning) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A tag can be moved, by its owner or by whoever takes over the account; a digest names one content for good, so that each build starts from the very image that was reviewed. Let a bot raise the digests, or security updates stay away.",
        Equivalents = ["sonar:S7023", "semgrep:dockerfile-source-not-pinned"],
        Noncompliant = "FROM [|node:26|]\n",
        Compliant = "FROM node:26@sha256:0dfa5b1b0e0e4b7f6c5d8a9b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d\n",
        NoFixBecause = "Only the registry knows the digest of a tag, and the analysis does not ask it.",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is not { Digest: null } name || image.MayBeContext || context.Model.StagesNamed(name.FamiliarName).Count > 0)
            return;
        context.Report(image, $"{image.Description} may be another image tomorrow; add its digest: '{image.Text}@sha256:…'");
    }
}
