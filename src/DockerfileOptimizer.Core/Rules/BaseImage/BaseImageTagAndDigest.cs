using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2004: an image with tag and digest.</summary>
public sealed class BaseImageTagAndDigest : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2004", "base-image-tag-and-digest", Category.BaseImage, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "With a digest the tag is not looked at: it may say one version while the digest is another's, and nobody notices. Bots that raise digests do need the tag, so the rule is off unless you want either alone.",
        Equivalents = ["sonar:S8431"],
        Noncompliant = "FROM [|node:26@sha256:0dfa5b1b0e0e4b7f6c5d8a9b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d|]\n",
        Compliant = "FROM node@sha256:0dfa5b1b0e0e4b7f6c5d8a9b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d\n",
        NoFixBecause = "Which of the two has to go depends on how the image gets its updates.",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is { Tag: { } tag, Digest: not null })
            context.Report(image, $"The tag '{tag}' has no effect beside the digest; keep one of the two");
    }
}
