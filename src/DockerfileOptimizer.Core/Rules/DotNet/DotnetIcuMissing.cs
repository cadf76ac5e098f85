using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8026: an image without ICU for a package that needs it.</summary>
public sealed class DotnetIcuMissing : Rule<Stage>
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    private static readonly string[] Needing = ["Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8026", "dotnet-icu-missing", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Alpine and chiseled images run .NET without cultures. The client of SQL Server does not work that way: opening a connection throws `Globalization Invariant Mode is not supported`. The `-extra` variants have ICU and time zones, for 15 MB of download.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-alpine|]\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Project = new()
        {
            ProjectPath = "/src/App/App.csproj",
            TargetFrameworks = ["net10.0"],
            AssemblyName = "App",
            OutputType = "Exe",
            InvariantGlobalization = false,
            PackageReferences = ["Microsoft.EntityFrameworkCore.SqlServer"],
        },
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || stage.RootImage is not { Name: { } name } image || name.Facts?.Image is not { IsGlobalizationInvariant: true })
            return;
        if (DotNetApp.Of(context.Model, context.Project, context.Path) is not { IsInvariant: false, StartsProject: true, Project: { } project } || MayBringCultures(stage, context.Model))
            return;
        var resolved = new Lazy<ResolvedPackages?>(() => ResolvedPackages.Read(project, context.Files));
        string? package = Needing.FirstOrDefault(needing => project.PackageReferences?.Contains(needing, StringComparer.OrdinalIgnoreCase) == true)
            ?? Needing.FirstOrDefault(needing => resolved.Value?.Find(needing) is not null);
        if (package is null)
            return;
        string? tag = WithCultures(name);
        string remedy = tag is null ? "install ICU and time zones, and switch the invariant mode off" : $"use '{tag}'";
        context.Report(stage, $"'{package}' needs ICU, which '{image.Text}' does not have; {remedy}", tag is null ? null : Replace(image, tag));
    }

    /// <summary>True when the file installs ICU, or may do so, or says itself which mode to run in.</summary>
    private static bool MayBringCultures(Stage stage, DockerfileModel model) =>
        ImageSetting.Find(stage, model, Invariant) is not null
        || stage.InheritedInstructions.Any(instruction => instruction switch
        {
            RunInstruction run => model.ScriptOf(run) is not { } script || model.EffectsOf(run).MayWriteAnywhere || script.Commands.SelectMany(command => command.Arguments).Any(word => IsIcu(word.Text)),
            TransferInstruction transfer => transfer.Arguments.Any(word => IsIcu(word.Value)),
            _ => false,
        });

    private static bool IsIcu(string word) => word.IndexOf("icu", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? WithCultures(ImageName name) =>
        name.Tag is { } tag && BaseImages.Shipped.Find(name.FamiliarName, tag + "-extra")?.Image is not null ? tag + "-extra" : null;

    private static Fix? Replace(ImageReference image, string tag) =>
        image.Name!.Digest is null && image.TagSpan is { } place
            ? Fix.Review($"Use the tag '{tag}'", "The image is larger by ICU and time zones", new TextChange(place, tag)) with { AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage) }
            : null;
}
