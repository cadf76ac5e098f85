using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8003: an image without ASP.NET Core for an app that needs it, or with it for one that does not.</summary>
public sealed class DotnetRuntimeFlavor : Rule<ImageReference>
{
    private const string AspNetCore = "Microsoft.AspNetCore.App";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8003", "dotnet-runtime-flavor", Category.DotNet, Severity.Error) { Since = "1.0", Refines = ["DFO2008", "DFO2009", "DFO8024", "DFO8025"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`runtime` holds .NET without ASP.NET Core: a web app stops with `Framework 'Microsoft.AspNetCore.App' was not found`. The other way round everything works, and the download is 13 MB larger than it need be.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/runtime:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe", SelfContained = false, FrameworkReferences = [AspNetCore] },
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetImage.Of(image.Name) is not { Family: DotNetImageFamily.Runtime or DotNetImageFamily.AspNet } dotNet)
            return;
        if (DotNetApp.Of(context.Model, context.Project, context.Path) is not { StartsProject: true, IsSelfContained: false, Start.ChoosesRuntime: false, Project: { OutputType: "Exe" or "WinExe" } project } app)
            return;
        if (app.Target.RootImage != image || app.IsAot == true || DotNetInstall.MayBeIn(app.Target, context.Model))
            return;
        if (dotNet.Family == DotNetImageFamily.Runtime)
        {
            if (app.NeedsAspNet == true)
                context.Report(image, $"'{project.AssemblyName}' needs ASP.NET Core, which '{image.Text}' does not have; use 'aspnet'", Swap(image, dotNet, "aspnet"));
        }
        else if (app.NeedsAspNet == false && !LibrariesNeedAspNet(project, context))
        {
            string? saving = Other(image, dotNet, "runtime") is { } other ? RuntimeImage.Saving(image.Name!.Facts, other.Facts) : null;
            context.Report(image, $"'{project.AssemblyName}' does not use ASP.NET Core; 'runtime' {(saving is null ? "is smaller" : "saves " + saving)}", Swap(image, dotNet, "runtime"), Severity.Info);
        }
    }

    /// <summary>True when a package or a referenced project needs ASP.NET Core, or that is not known.</summary>
    private static bool LibrariesNeedAspNet(ProjectFacts project, RuleContext context)
    {
        if (project is { PackageReferences.Count: 0, ProjectReferences.Count: 0 })
            return false;
        return ResolvedPackages.Read(project, context.Files) is not { } resolved || resolved.All.Any(package => package.FrameworkReferences.Contains(AspNetCore, StringComparer.OrdinalIgnoreCase));
    }

    private static ImageName? Other(ImageReference image, DotNetImage dotNet, string family)
    {
        string repository = dotNet.Repository.Substring(0, dotNet.Repository.LastIndexOf('/') + 1) + family;
        return ImageName.TryParse(image.Name!.Tag is { } tag ? $"{repository}:{tag}" : repository);
    }

    private static Fix? Swap(ImageReference image, DotNetImage dotNet, string family)
    {
        bool isPlain = image.Name!.Digest is null && image.IsLiteral && image.Span.Length == image.Text.Length && !DotNetVariant.Of(dotNet).IsComposite;
        if (!isPlain || Other(image, dotNet, family) is not { } other)
            return null;
        return Fix.Review($"Use '{other}'", "The image holds another framework: other programs in it may need the first one", image.ReplaceWith(other.ToString())) with
        {
            AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
        };
    }
}
