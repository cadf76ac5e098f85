using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8028: an image with .NET for an app that brings its own.</summary>
public sealed class DotnetNativeAotBase : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8028", "dotnet-native-aot-base", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO2008", "DFO2009", "DFO8024", "DFO8025"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A self-contained app and one of Native AOT bring along what they need of .NET; the one in `aspnet` or `runtime` is never loaded. `runtime-deps` has just the libraries below. A small ASP.NET Core 10 service is a download of 92.5 MB on `aspnet`, of 11.6 MB as Native AOT on the chiseled `runtime-deps`.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -r linux-x64 --self-contained -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -r linux-x64 --self-contained -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || DotNetImage.Of(image.Name) is not { Family: DotNetImageFamily.AspNet or DotNetImageFamily.Runtime, Version: not null })
            return;
        if (DotNetApp.Of(context.Model, context.Project, context.Path) is not { IsSelfContained: true, Start.IsProgram: true } app || app.Target.RootImage != image || ShellPrograms.IsWindows(app.Target))
            return;
        // Something else may run on the image's own .NET.
        var demand = ImageDemand.Of(app.Target, context.Model);
        if (app is { Project: not null, StartsProject: false } || demand.IsUnknown || demand.Programs.Contains("dotnet") || Replacement(app, demand, context.Model) is not { } better)
            return;
        string saving = RuntimeImage.Saving(image.Name!.Facts, better.Facts) is { } megabytes ? $"saves {megabytes}" : "has what it needs";
        context.Report(image, $"The app brings its own .NET, so that the image's is not used; '{ShortName(better)}' {saving}", Replace(image, better));
    }

    private static ImageName? Replacement(DotNetApp app, ImageDemand demand, DockerfileModel model)
    {
        bool needsNoShell = !demand.Runs && !demand.NeedsShell && app.Target.Last<HealthcheckInstruction>() is null or { IsNone: true };
        bool isChosen = (app.IsAot == true || app.IsTrimmed == true) && needsNoShell && app.Project is not null && app.Image!.Variant.Length == 0 && !NamesUser(app.Target, model);
        string? name = isChosen ? DotNetBaseImage.Of(app)?.Name : null;
        string tag = app.Target.RootImage!.Name!.Tag!;
        var better = ImageName.TryParse(name ?? $"mcr.microsoft.com/dotnet/runtime-deps:{tag}");
        return better?.Facts?.Image is null ? null : better;
    }

    private static string ShortName(ImageName name) => $"{name.Repository.Substring(name.Repository.LastIndexOf('/') + 1)}:{name.Tag}";

    // The chiseled images have an account of their own, and no other.
    private static bool NamesUser(Stage target, DockerfileModel model) => model.UserOf(target)?.Instruction is not null;

    private static Fix? Replace(ImageReference image, ImageName better)
    {
        if (image.Name!.Digest is not null || !image.IsLiteral || image.Span.Length != image.Text.Length)
            return null;
        return Fix.Review($"Use '{better}'", "Other programs in the image may need its .NET", image.ReplaceWith(better.ToString())) with
        {
            AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
        };
    }
}
