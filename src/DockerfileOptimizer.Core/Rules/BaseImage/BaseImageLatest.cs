using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2002: the tag <c>latest</c>.</summary>
public sealed class BaseImageLatest : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2002", "base-image-latest", Category.BaseImage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`latest` is whatever was published last: a new major version arrives unasked, two builds of one commit differ, and nobody can tell which version an image was built on.",
        Equivalents =
        [
            "hadolint:DL3007", "trivy:DS001", "checkov:CKV_DOCKER_7", "kics:image_version_using_latest", "sonar:S6596",
            "semgrep:avoid-latest-version", "dockerfilelint:latest_tag", "mint:20006", "dockle:DKL-DI-0006", "mondoo:no-latest-tag",
        ],
        Noncompliant = "FROM [|node:latest|]\n",
        Compliant = $"FROM node:{NewestTags.Shipped.Find("node")}\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is not { Tag: "latest", Digest: null } name)
            return;
        string? tag = name.OfficialName is { } official ? NewestTags.Shipped.Find(official) : null;
        string remedy = tag is null ? "name a version" : $"name a version: '{name.FamiliarName}:{tag}'";
        context.Report(image, $"{image.Description} is another image from day to day; {remedy}", tag is null ? null : Replace(image, tag));
    }

    private static Fix? Replace(ImageReference image, string tag)
    {
        if (image.TagSpan is not { } place)
            return null;
        string because = $"It is what 'latest' stood for on {NewestTags.Shipped.Date}; the image you build on today may be another version";
        return Fix.Review($"Use the tag '{tag}'", because, new TextChange(place, tag));
    }
}
