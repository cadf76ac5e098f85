using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8001: the .NET SDK in the image that runs.</summary>
public sealed class DotnetSdkInFinal : Rule<Stage>
{
    /// <summary>Parts of names of stages and files that need the SDK.</summary>
    private static readonly string[] Workplaces =
    [
        "dev", "develop", "development", "devcontainer", "debug", "test", "tests", "testing", "unittest", "unittests", "integrationtests",
        "ci", "lint", "watch", "local", "migrate", "migration", "migrations", "migrator", "sdk", "tools",
    ];

    /// <summary>Parts of names of stages that only build.</summary>
    private static readonly string[] Workshops = ["build", "builder", "compile", "publish", "restore", "pack"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8001", "dotnet-sdk-in-final", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO2201", "DFO2205"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The SDK brings compilers, PowerShell, git and curl into production. An ASP.NET Core 10 service is a download of about 92 MB on `aspnet`, of 53 MB on its chiseled variant; the SDK alone is several times that.",
        Equivalents = ["tally:prefer-multi-stage-build"],
        Noncompliant =
            "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -o /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || DotNetImage.Of(stage.RootImage?.Name) is not { Family: DotNetImageFamily.Sdk } sdk)
            return;
        if (NamesOneOf(Workplaces, stage.Name) || NamesOneOf(Workplaces, FileName(context.Path)) || !RunsApp(stage, context.Model))
            return;
        var family = context.Project?.UsingMicrosoftNETSdkWeb == false ? DotNetImageFamily.Runtime : DotNetImageFamily.AspNet;
        string name = family == DotNetImageFamily.AspNet ? "aspnet" : "runtime";
        string runtime = sdk.Sibling(family) ?? $"mcr.microsoft.com/dotnet/{name}";
        context.Report(stage, $"The image that runs holds the .NET SDK; publish in a stage of its own and run on '{runtime}'", Split(stage, sdk.Sibling(family), context));
    }

    private static bool RunsApp(Stage stage, DockerfileModel model)
    {
        var publishes = stage.InheritedInstructions.OfType<RunInstruction>()
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .Select(DotNetCommand.TryRead)
            .Where(command => command is { Verb: "publish" })
            .ToList();
        if (!StartCommand.IsGiven(stage))
            return publishes.Count > 0 && !NamesOneOf(Workshops, stage.Name);
        if (StartCommand.Of(stage, model) is not { } start || DotNetStart.Of(start) is not { } dotNet)
            return false;
        // A program by its path may be any program: it is the app where it lies in the folder that is published to.
        return dotNet.IsProgram
            ? publishes.Any(publish => publish!.ValueOf("-o", "--output") is { } output && Folder(output + "/") == Folder(dotNet.App!.Value!))
            : dotNet.Verb is null or "run";
    }

    private static bool NamesOneOf(string[] words, string? name) =>
        name is not null && name.Split('-', '_', '.').Any(part => words.Contains(part, StringComparer.OrdinalIgnoreCase));

    private static string? FileName(string? path) => path?.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Folder(string path)
    {
        string folder = path.Substring(0, path.LastIndexOf('/') + 1).TrimEnd('/');
        return folder.StartsWith("./", StringComparison.Ordinal) ? folder.Substring(2) : folder;
    }

    private static Fix? Split(Stage stage, string? runtime, RuleContext context)
    {
        if (runtime is null || stage.BaseImage is not { IsLiteral: true } || SingleStagePublish.TryRead(context.Model) is not { } found)
            return null;
        bool isLower = !stage.From.Keyword.Text.Any(char.IsUpper);
        string Keyword(string word) => isLower ? word.ToLowerInvariant() : word;
        string line = context.Text.NewLine;
        string runtimeStage = $"{line}{line}{Keyword("FROM")} {runtime}{line}{Keyword("WORKDIR")} {found.Output}{line}{Keyword("COPY")} --from=build {found.Output} ./";
        var changes = new List<TextChange>
        {
            stage.InsertAfter($" {Keyword("AS")} build"),
            new(new TextSpan(found.Publish.LinesSpan.End, 0), runtimeStage),
        };
        if (found.IsRelative)
        {
            if (found.App.TextSpan is not { } app)
                return null;
            changes.Add(new TextChange(app, found.App.Value!.Substring(found.App.Value.LastIndexOf('/') + 1)));
        }

        return Fix.Review("Run on an image without the SDK", "Tools of the SDK image and files outside of the published folder are no longer there", [.. changes])
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
    }
}
