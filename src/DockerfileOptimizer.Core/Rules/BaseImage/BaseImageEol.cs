using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2006: an image of a release that is past its end of support.</summary>
public sealed class BaseImageEol : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2006", "base-image-eol", Category.BaseImage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A release past its end of support gets no security updates: each hole found since stays open in your image, and sooner or later its package mirrors are gone and the build breaks. The dates are those known when this version was released; long-term support that is free for all counts as support.",
        Equivalents = ["tally:ruby/eol-ruby-version"],
        Noncompliant = "FROM [|debian:buster-slim|]\n",
        Compliant = "FROM debian:trixie-slim\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        // What is said of a repository that is given up holds for all of its releases.
        if (image.Name is not { Facts: { } facts } name || (facts.Deprecation is { IsWhole: true } && !RepositorySuccessor.IsRenamed(name)))
            return;
        bool isRelease = facts.Release?.IsAbandoned(context.Today) == true;
        if ((isRelease ? facts.Release : facts.OperatingSystem) is not { } lifecycle || !lifecycle.IsAbandoned(context.Today))
            return;
        string what = isRelease ? "is" : $"is built on {DistributionName.Of(lifecycle)}, which is";
        string since = lifecycle.LastDay is { } day ? " since " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        string? successor = RepositorySuccessor.OnNewerDebian(name, context.Today) ?? Renewed(name, context.Today);
        string remedy = successor is not null ? $"use '{successor}'"
            : isRelease && facts.SuccessorRelease(context.Today) is { } release ? $"move to release {release.Release}"
            : "move to one that is kept up";
        context.Report(
            image,
            $"{image.Description} {what} past its end of support{since}; {remedy}",
            successor is null ? null : Replace(image, successor),
            image.IsExportedBase ? Severity.Warning : Severity.Info);
    }

    private static string? Renewed(ImageName name, DateTime today) =>
        name.Tag is not null && name.Facts!.RenewedTag(today) is { } tag ? $"{name.FamiliarName}:{tag}" : null;

    private static Fix? Replace(ImageReference image, string successor)
    {
        // A digest would go on naming the old image.
        if (image.Name!.Digest is not null || image.TagSpan is not { } tag)
            return null;
        const string because = "It is a newer release, in which interfaces and packages that the app uses may have changed";
        int colon = successor.IndexOf(':');
        string repository = colon < 0 ? successor : successor.Substring(0, colon);
        var change = repository == image.Name.FamiliarName ? new TextChange(tag, successor.Substring(colon + 1)) : image.ReplaceWith(successor);
        return Fix.Review($"Use '{successor}'", because, change);
    }
}
