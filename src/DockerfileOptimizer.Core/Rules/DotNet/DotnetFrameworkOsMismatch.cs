using System.Text.RegularExpressions;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8048: an app for Windows on another system, or on another Windows.</summary>
public sealed class DotnetFrameworkOsMismatch : Rule<ImageReference>
{
    private static readonly Regex Framework = new(@"\Anet[1-4][0-9]{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex WindowsRelease = new(@"(?:\A|-)(?<release>ltsc20[0-9]{2}|1[0-9]{3}|20(?:04|H2))(?=-|\z)", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8048", "dotnet-framework-os-mismatch", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The .NET Framework exists on Windows only, and Nano Server does not have it; Windows Forms and WPF need Windows, too. Containers of Windows have to be of the same release as their host, so that a build with two of them needs Hyper-V.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/runtime:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App.exe\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/framework/runtime:4.8.1\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App.exe\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net481"], AssemblyName = "App", OutputType = "Exe" },
        NoFixBecause = "Either the project has to move to .NET, or the image to Windows.",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetApp.Of(context.Model, context.Project, context.Path) is not { } app || app.Target.RootImage != image)
            return;
        if (app is { StartsProject: true, Project: { TargetFrameworks.Count: > 0 } project } && ProblemOf(app, project) is var (problem, severity) && problem is not null)
            context.Report(image, problem, atMost: severity);
        else
            CheckReleases(image, context);
    }

    private static (string? Problem, Severity Severity) ProblemOf(DotNetApp app, ProjectFacts project)
    {
        bool isFramework = project.TargetFrameworks.All(moniker => Framework.IsMatch(moniker));
        bool isNano = app.Target.RootImage!.Expanded!.IndexOf("nanoserver", StringComparison.OrdinalIgnoreCase) >= 0;
        if (isFramework && isNano)
            return ("Nano Server has no .NET Framework, which the project targets; use 'mcr.microsoft.com/dotnet/framework/runtime'", Severity.Error);
        bool isLinux = app.Image is { Family: not DotNetImageFamily.Framework } && !ShellPrograms.IsWindows(app.Target) && app.Image.Version is not null;
        if (!isLinux)
            return (null, Severity.Error);
        if (isFramework)
            return ($"The project targets '{project.TargetFrameworks[0]}', which runs on Windows only; use 'mcr.microsoft.com/dotnet/framework/runtime', or target .NET", Severity.Error);
        bool needsDesktop = app.IsSelfContained == false && project.FrameworkReferences?.Any(name => name.StartsWith("Microsoft.WindowsDesktop.App", StringComparison.OrdinalIgnoreCase)) == true;
        if (needsDesktop)
            return ($"'{project.AssemblyName}' needs the Windows desktop, which '{app.Target.RootImage.Text}' does not have", Severity.Error);
        // Without its own interfaces of Windows such an app may start all the same.
        return project.TargetFrameworks.All(moniker => moniker.IndexOf("-windows", StringComparison.OrdinalIgnoreCase) > 0)
            ? ($"The project targets '{project.TargetFrameworks[0]}', and '{app.Target.RootImage.Text}' is Linux; target '{project.TargetFrameworks[0].Split('-')[0]}'", Severity.Warning)
            : (null, Severity.Error);
    }

    private static void CheckReleases(ImageReference image, RuleContext context)
    {
        if (ReleaseOf(image) is not { } release)
            return;
        var other = context.Model.Stages.Select(stage => stage.BaseImage).FirstOrDefault(candidate => ReleaseOf(candidate) is { } built && built != release);
        if (other is not null)
            context.Report(image, $"'{release}' and '{ReleaseOf(other)}' of '{other.Text}' are different releases of Windows; build on one of them", atMost: Severity.Warning);
    }

    private static string? ReleaseOf(ImageReference? image) =>
        image?.Name?.Tag is { } tag && ShellPrograms.IsWindows(image.Stage) && WindowsRelease.Match(tag) is { Success: true } match
            ? match.Groups["release"].Value == "1809" ? "ltsc2019" : match.Groups["release"].Value == "1607" ? "ltsc2016" : match.Groups["release"].Value
            : null;
}
