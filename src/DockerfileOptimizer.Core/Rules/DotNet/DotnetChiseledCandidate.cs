using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8024: a .NET image with shell and packages that nothing uses.</summary>
public sealed class DotnetChiseledCandidate : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8024", "dotnet-chiseled-candidate", Category.DotNet, Severity.Info) { Since = "1.0", Refines = ["DFO2008", "DFO2009"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Chiseled images hold .NET and what it needs, and no shell, package manager or root. The download of a small ASP.NET Core 10 service is 52.8 MB instead of 92.5 MB, with ICU and time zones (`-extra`) 67.7 MB; what is not there needs no updates and helps no attacker.",
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nWORKDIR /app\nCOPY ./publish .\nUSER $APP_UID\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra\nWORKDIR /app\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetImage.Of(image.Name) is null || DotNetApp.Of(context.Model, context.Project, context.Path) is not { } app || app.Target.RootImage != image)
            return;
        if (SmallerDotNetImage.Chiseled(app, context.Model) is not { } smaller)
            return;
        string saving = smaller.Saving is { } megabytes ? $" saves {megabytes}" : " has neither";
        var fix = smaller.Changes(app, context.Text) is { } changes
            ? Fix.Review($"Use the tag '{smaller.Tag}'", "It has no shell to look around with, and does not run as root: ports below 1024 and files of root are out of reach", changes) with
            {
                AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
            }
            : null;
        context.Report(image, $"Nothing here uses the shell and packages of '{image.Text}'; '{smaller.Tag}'{saving}", fix);
    }
}
