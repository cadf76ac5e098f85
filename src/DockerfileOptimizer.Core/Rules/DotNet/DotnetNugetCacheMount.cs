using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8016: packages that are downloaded again whenever their layer is built.</summary>
public sealed class DotnetNugetCacheMount : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8016", "dotnet-nuget-cache-mount", Category.DotNet, Severity.Info) { Since = "1.0", Refines = ["DFO3004"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A layer keeps the packages only until a project file changes; a cache mount keeps them from build to build, and one new package is one download.",
        Equivalents = ["tally:prefer-package-cache-mounts"],
        Noncompliant = Example("", "[|dotnet|]"),
        Compliant = "# syntax=docker/dockerfile:1\n" + Example("--mount=type=cache,target=/root/.nuget/packages ", "dotnet"),
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var model = context.Model;
        if (!Frontend.Has(context.Syntax, Frontend.Mounts) || !DotNetCalls.In(stage, model).Any() || DotNetCalls.InChain(stage, model).FirstOrDefault(call => call.Restores) is not { IsCertain: true } first || first.Stage != stage || !StageSources.NeededBy(model).Contains(stage))
            return;
        if (PackageMounts.StoreOf(first, model) is not { } store || first.Run.Flags.Any(flag => flag.Name == "mount" && MountOptions.Read(flag) is { Type: "cache" or "bind" or "tmpfs" }))
            return;
        var family = DotNetCalls.FamilyOf(stage);
        if (family.Any(each => MayNeedPackages(each, model)) || model.Stages.Any(other => TakesFrom(other, family, store, model)))
            return;
        context.Report(first.Command.Command.Name!, $"Each restore downloads all packages; keep '{store}' in a cache mount", FixOf(family, store, first, model));
    }

    /// <summary>What is started in a stage may need the packages, unless it is an app that was published.</summary>
    private static bool MayNeedPackages(Stage stage, DockerfileModel model)
    {
        if (!stage.IsExported && !stage.Instructions.Any(instruction => instruction is CmdInstruction or EntrypointInstruction))
            return false;
        bool isApp = StartCommand.Of(stage, model) is { } start && DotNetStart.Of(start) is { App: not null, Verb: null };
        return !isApp || !DotNetCalls.InChain(stage, model).Any(call => call.Verb == "publish");
    }

    /// <summary>True when something takes packages out of the stages.</summary>
    private static bool TakesFrom(Stage stage, IReadOnlyList<Stage> family, string store, DockerfileModel model) =>
        stage.Instructions.OfType<CopyInstruction>().Any(copy =>
            copy.Flag("from")?.Value is { } name && model.FindStage(name, stage) is { } source && family.Contains(source)
            && copy.Sources.Any(word => model.ValueOf(word, copy) is not { } path || IsNear(store, ContextPath.Clean("/" + path))));

    private static bool IsNear(string store, string path) =>
        path == "/" || store == path || store.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(store + "/", StringComparison.Ordinal);

    /// <summary>What one command restores into the mount, all others must find there.</summary>
    private static Fix? FixOf(IReadOnlyList<Stage> family, string store, DotNetCall first, DockerfileModel model)
    {
        var runs = family.SelectMany(stage => DotNetCalls.In(stage, model)).Where(call => call.Builds || call.Restores).Select(call => call.Run).Distinct().ToList();
        bool isRoot = model.UserAt(first.Run)?.IsRoot == true && runs.TrueForAll(run => model.UserAt(run)?.IsRoot == true);
        if (!isRoot)
            return null;
        TextChange[] changes = [.. runs.Where(run => PackageMounts.Over(store, run) is null).Select(run => run.Keyword.InsertAfter($" --mount=type=cache,target={store}")), .. Frontend.NameForFirstFeature(model)];
        return Fix.Review("Mount a cache for the packages", "The packages are no longer in the layers of the build stage", changes);
    }

    private static string Example(string mount, string program) =>
        $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj ./\nRUN {mount}{program} restore\nCOPY Program.cs ./\nRUN {mount}dotnet publish --no-restore -o /app\n\n"
        + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";
}
