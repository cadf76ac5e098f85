using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8039: a tag of a .NET image that cannot exist.</summary>
public sealed class DotnetUnknownTag : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8039", "dotnet-unknown-tag", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The build stops with `manifest unknown`. Tags change with the version of .NET: from 10 on the images stand on Ubuntu and there are none on Debian, `chiseled` exists for what runs and not for the SDK, `composite` for ASP.NET Core only, and `-aot` for the SDK from 10 on.",
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-bookworm-slim|]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (DotNetImage.Of(image.Name) is not { IsPreview: false, Version: { } version } dotNet || !dotNet.Repository.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal))
            return;
        if (DotNetTagRules.ProblemOf(dotNet) is not { } problem)
            return;
        string tag = problem.Variant.Length == 0 ? VersionIn(image.Name!.Tag!, dotNet) : $"{VersionIn(image.Name!.Tag!, dotNet)}-{problem.Variant}";
        context.Report(image, $"There is no tag '{image.Name.Tag}': {problem.Why}; use '{tag}'", Replace(image, tag, version));
    }

    private static string VersionIn(string tag, DotNetImage image) => tag.Substring(0, tag.Length - image.Variant.Length - 1);

    private static Fix? Replace(ImageReference image, string tag, Version version)
    {
        if (image.Name!.Digest is not null || image.TagSpan is not { } place)
            return null;
        return Fix.Review($"Use the tag '{tag}'", $"It may stand on another distribution than meant: look which ones .NET {version.ToString(2)} has", new TextChange(place, tag));
    }
}
