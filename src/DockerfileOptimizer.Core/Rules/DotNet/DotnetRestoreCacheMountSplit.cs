using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8015: packages that are restored into a mount, and that a later command looks for without it.</summary>
public sealed class DotnetRestoreCacheMountSplit : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj ./\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet restore\nCOPY Program.cs ./\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8015", "dotnet-restore-cache-mount-split", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What is written to a mount is not in the image. A command with `--no-restore` that does not mount the same cache finds none of the packages: NETSDK1064.",
        Files = new Dictionary<string, string>
        {
            ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.1.66\" /></ItemGroup></Project>",
            ["Program.cs"] = "",
        },
        Noncompliant = Base + "RUN [|dotnet|] publish --no-restore -o /app\n",
        Compliant = Base + "RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish --no-restore -o /app\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var call in DotNetCalls.All(model).Where(call => call.IsCertain && call.SkipsRestore && call.Command.Has("--no-restore")))
        {
            var restores = DotNetCalls.Before(call, model).Where(other => other.Restores).ToList();
            if (restores.Count == 0 || PackageMounts.StoreOf(call, model) is not { } store || PackageMounts.Over(store, call.Run) is not null || !restores.TrueForAll(restore => IsInCache(restore, store, model)))
                continue;
            var mount = PackageMounts.Over(store, restores[0].Run)!;
            bool fails = NeedsPackages(call, context);
            context.Report(
                call.Command.Command.Name!,
                $"The packages are in the cache that 'dotnet {restores[0].Verb}' above mounts, and '--no-restore' finds none of them; mount it here too",
                Fix.Safe("Mount the cache of the packages", call.Run.Keyword.InsertAfter(" " + mount.Text)),
                fails ? Severity.Error : Severity.Warning);
        }
    }

    /// <summary>True when a command has only a cache to put packages in, and nothing copies them from there.</summary>
    private static bool IsInCache(DotNetCall restore, string store, DockerfileModel model) =>
        PackageMounts.StoreOf(restore, model) == store
        && PackageMounts.Over(store, restore.Run) is { } flag && MountOptions.Read(flag).Type == "cache"
        && model.ScriptOf(restore.Run)!.Commands.All(command => DotNetCommand.TryRead(command) is not null || command.NameText is "cd" or "set" or "echo" || command.Name is null);

    private static bool NeedsPackages(DotNetCall call, RuleContext context) =>
        context.BuildContext is { } files && context.Files is not null
        && DotNetSubjects.Of(context.Model, files, context.Files, context.Project) is var subjects
        && subjects.Of(call) is { Closure.HasPackages: true } subject
        && subjects.IsEvaluated(subject) && context.Project is { PackageReferences.Count: > 0 };
}
