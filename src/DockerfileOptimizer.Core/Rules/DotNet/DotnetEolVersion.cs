using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8037: an image, or a target framework, of a .NET that is out of support.</summary>
public sealed class DotnetEolVersion : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8037", "dotnet-eol-version", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO2006"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A .NET that is out of support gets no more fixes, and its images are not rebuilt when their distribution gets some. Even versions are supported for three years, odd ones for two. The dates are those known when this version was released.",
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/aspnet:6.0|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (DotNetImage.Of(image.Name) is not { Version: { } version, Family: not DotNetImageFamily.Framework } dotNet || image.Name is not { Facts: { } facts } name)
            return;
        // Of a repository that is given up, and of an old Debian, another rule speaks.
        if ((facts.Deprecation is { IsWhole: true } && !RepositorySuccessor.IsRenamed(name)) || Semantics.DotNet.DotNetVariant.Of(dotNet).IsOldDebian)
            return;
        if (facts.Release is not { } release || !release.IsAbandoned(context.Today))
        {
            CheckProject(image, dotNet, context);
            return;
        }

        var successor = facts.SuccessorRelease(context.Today);
        string remedy = successor is null ? "move to one that is supported" : $"move to .NET {successor.Release}";
        context.Report(
            image,
            $"{image.Description} holds .NET {version.ToString(2)}, out of support{Since(release)}; {remedy}",
            Renewal(image, dotNet, context),
            image.IsExportedBase ? Severity.Warning : Severity.Info);
    }

    /// <summary>The app that brings an old .NET along, on an image without.</summary>
    private static void CheckProject(ImageReference image, DotNetImage dotNet, RuleContext context)
    {
        if (!image.IsExportedBase || dotNet.Family != DotNetImageFamily.RuntimeDeps || Semantics.DotNet.DotNetApp.Of(context.Model, context.Project, context.Path) is not { IsSelfContained: true, Version: { } built })
            return;
        var release = BaseImages.Shipped.Find(dotNet.Repository, built.ToString(2))?.Release;
        if (release?.IsAbandoned(context.Today) == true)
            context.Report(image, $"The project brings along .NET {built.ToString(2)}, out of support{Since(release)}; target a version that is supported");
    }

    private static string Since(Lifecycle release) =>
        release.LastDay is { } day ? " since " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static Fix? Renewal(ImageReference image, DotNetImage dotNet, RuleContext context)
    {
        if (image.Name!.Digest is not null || image.TagSpan is not { } place || image.Name.Facts!.RenewedTag(context.Today) is not { } tag)
            return null;
        // An SDK builds for older versions, too; an app runs on its own version only.
        bool isBuild = dotNet.Family == DotNetImageFamily.Sdk && !image.IsExportedBase;
        if (!isBuild && context.Project is { } project && !project.TargetFrameworks.Any(moniker => TargetFrameworkMoniker.VersionOf(moniker)?.Major.ToString(CultureInfo.InvariantCulture) == tag.Split('.')[0]))
            return null;
        string because = isBuild ? "A newer SDK may report more warnings" : "The project has to target that version, too";
        return Fix.Review($"Use the tag '{tag}'", because, new TextChange(place, tag));
    }
}
