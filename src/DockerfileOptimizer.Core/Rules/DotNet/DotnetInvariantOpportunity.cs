using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8027: an image with ICU for an app that knows no cultures.</summary>
public sealed class DotnetInvariantOpportunity : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8027", "dotnet-invariant-opportunity", Category.DotNet, Severity.Info) { Since = "1.0", Refines = ["DFO2008", "DFO2009", "DFO8024", "DFO8025"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "With `InvariantGlobalization` the app never loads ICU, and the image carries it for nothing: 15 MB of the download of an ASP.NET Core 10 image on Alpine Linux or chiseled Ubuntu, on the full images part of the 40 MB that the smaller variants save.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra|]\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe", InvariantGlobalization = true },
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetImage.Of(image.Name) is null || DotNetApp.Of(context.Model, context.Project, context.Path) is not { IsInvariant: true, Project: { } project } app)
            return;
        if (app.Target.RootImage != image || image.Name!.Facts?.Image is not { IsGlobalizationInvariant: false } || WantsCultures(app.Target, context.Model))
            return;
        var smaller = SmallerDotNetImage.WithoutCultures(app)
            ?? SmallerDotNetImage.Chiseled(app, context.Model)
            ?? SmallerDotNetImage.Alpine(app, context.Model, () => ResolvedPackages.Read(project, context.Files));
        if (smaller is null)
            return;
        string saving = smaller.Saving is { } megabytes ? $"saves {megabytes}" : "has none";
        var fix = smaller.Changes(app, context.Text) is { } changes
            ? Fix.Review($"Use the tag '{smaller.Tag}'", "It has no time zones either, which 'TimeZoneInfo' looks up by their names", changes) with
            {
                AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
            }
            : null;
        context.Report(image, $"InvariantGlobalization is set, so that the ICU of the image is not used; '{smaller.Tag}' {saving}", fix);
    }

    // Whoever switches the mode off in the image has ICU on purpose.
    private static bool WantsCultures(Stage target, DockerfileModel model) =>
        ImageSetting.Find(target, model, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is { Value: "false" or "0" or null };
}
