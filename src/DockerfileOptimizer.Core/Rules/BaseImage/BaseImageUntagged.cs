using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2001: an image without tag and digest.</summary>
public sealed class BaseImageUntagged : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2001", "base-image-untagged", Category.BaseImage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without a tag the build takes `latest`: a new major version arrives unasked, two builds of one commit differ, and nobody can tell which version an image was built on.",
        Equivalents =
        [
            "hadolint:DL3006", "trivy:DS001", "checkov:CKV_DOCKER_7", "kics:image_version_not_explicit", "sonar:S6596",
            "semgrep:missing-image-version", "dockerfilelint:missing_tag", "mondoo:from-tag-specified",
        ],
        Noncompliant = "FROM [|node|]\n",
        Compliant = $"FROM node:{NewestTags.Shipped.Find("node")}\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is { Tag: null, Digest: null } name)
            Report(image, name, context);
        else if (image is { Expanded: null, Instruction: FromInstruction { Image: { } word } })
            ReportVariable(image, word, context);
    }

    private static void Report(ImageReference image, ImageName name, RuleContext context)
    {
        bool isFrom = image.Instruction is FromInstruction;
        // A single word that is no known image may be a local image, or a context that the build is given by name.
        bool isName = name.FamiliarName.IndexOf('/') < 0 && !NewestTags.Shipped.Knows(name.FamiliarName);
        if (!isFrom && (isName || context.Model.Stages.Any(stage => stage.Name == name.FamiliarName)))
            return;

        string? tag = name.OfficialName is { } official ? NewestTags.Shipped.Find(official) : null;
        string remedy = tag is null ? "name a version" : $"name a version: '{image.Expanded}:{tag}'";
        string message = $"{image.Description} has no tag: each build takes what is 'latest' then; {remedy}";
        context.Report(image, message, tag is null ? null : Append(image, tag), atMost: isName ? Severity.Info : Severity.Warning);
    }

    private static Fix? Append(ImageReference image, string tag)
    {
        if (image.TagSpan is not { } place)
            return null;
        string because = $"It is what 'latest' stood for on {NewestTags.Shipped.Date}; the image you build on today may be another version";
        return Fix.Review($"Use the tag '{tag}'", because, new TextChange(place, ":" + tag));
    }

    private static void ReportVariable(ImageReference image, Word word, RuleContext context)
    {
        if (OpenReference.Read(word, context.Syntax.Escape) is not { HasTag: false } reference)
            return;
        bool mayBeStage = context.Model.Stages.Any(stage => stage.Index < image.Stage.Index && stage.Name is { } name && reference.MayBe(name));
        if (mayBeStage || reference.Variables.Any(variable => HasTaggedDefault(variable, context.Syntax)))
            return;
        context.Report(image, $"'{image.Text}' may come without a tag; give its ARG a default with a version", atMost: Severity.Info);
    }

    private static bool HasTaggedDefault(string variable, DockerfileSyntax syntax) =>
        syntax.Instructions.TakeWhile(instruction => instruction is not FromInstruction)
            .OfType<ArgInstruction>()
            .SelectMany(argument => argument.Pairs)
            .Any(pair => pair.Key.Text == variable && pair.Value is { } value && OpenReference.Read(value, syntax.Escape) is { HasTag: true });
}
