using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8025: a .NET image on Debian or Ubuntu for an app that runs on Alpine Linux as well.</summary>
public sealed class DotnetAlpineCandidate : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8025", "dotnet-alpine-candidate", Category.DotNet, Severity.Info) { Since = "1.0", Refines = ["DFO2008", "DFO2009"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Where a shell is needed, Alpine Linux is the smallest base: the download of a small ASP.NET Core 10 service is 51.9 MB instead of 92.5 MB, with ICU and time zones (`-extra`) 66.5 MB. The rule speaks only where none of the packages that the project resolves has native libraries for glibc alone.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT exec dotnet /app/App.dll\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra\nCOPY --from=build /app /app\nENTRYPOINT exec dotnet /app/App.dll\n",
        Project = new()
        {
            ProjectPath = "/src/App/App.csproj",
            TargetFrameworks = ["net10.0"],
            AssemblyName = "App",
            OutputType = "Exe",
            SelfContained = false,
            ProjectAssetsFile = "/src/App/obj/project.assets.json",
        },
        Files = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Serilog/4.3.0\":{\"type\":\"package\"}}}}" },
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetImage.Of(image.Name) is null || DotNetApp.Of(context.Model, context.Project, context.Path) is not { Project: { } project } app || app.Target.RootImage != image)
            return;
        // Without a shell there is even less.
        if (SmallerDotNetImage.Chiseled(app, context.Model) is not null || SmallerDotNetImage.Alpine(app, context.Model, () => ResolvedPackages.Read(project, context.Files)) is not { } smaller)
            return;
        string saving = smaller.Saving is { } megabytes ? $" saves {megabytes}" : " is smaller";
        var fix = smaller.Changes(app, context.Text) is { } changes
            ? Fix.Review($"Use the tag '{smaller.Tag}'", "Its C library is musl and its shell BusyBox; what is loaded without a package must be made for it", changes) with
            {
                AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
            }
            : null;
        context.Report(image, $"Nothing in the app needs glibc; '{smaller.Tag}'{saving}", fix);
    }
}
