using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A step that fetches dependencies below a COPY of sources, so that each change of those has it run again.</summary>
/// <param name="Step">The step.</param>
/// <param name="Run">Its RUN.</param>
/// <param name="Copy">The COPY; the last one where there are several.</param>
internal sealed record LateRestore(BuildStep Step, RunInstruction Run, SourceCopy Copy)
{
    private static readonly string[] Offline = ["--offline", "--no-index", "-mod=vendor"];

    /// <summary>The first such step of each tool in a stage, unless the tool fetched above the COPY what it needs.</summary>
    public static IReadOnlyList<LateRestore> Of(DockerfileModel model, Stage stage)
    {
        var copies = new List<SourceCopy>();
        var found = new List<LateRestore>();
        var fetched = new HashSet<string>(FetchedTools.Before(model, stage), StringComparer.Ordinal);
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is TransferInstruction transfer && SourceCopy.TryRead(model, transfer) is { } copy)
                copies.Add(copy);
            if (instruction is not RunInstruction { Onbuild: null } run)
                continue;
            foreach (var step in model.EffectsOf(run).Steps.Where(Fetches))
            {
                if (!fetched.Add(step.Tool) || copies.Count == 0 || step.Command.IsConditional)
                    continue;
                if (copies.LastOrDefault(copy => Delays(copy, step)) is { } late && !IsKept(model, run, step))
                    found.Add(new(step, run, late));
            }
        }

        return found;
    }

    /// <summary>Whether it gets dependencies from elsewhere: builds of some tools do so, too.</summary>
    public static bool Fetches(BuildStep step)
    {
        bool isBuild = step.Kind is BuildStepKind.Build or BuildStepKind.Publish or BuildStepKind.Test;
        return (step.Kind == BuildStepKind.Restore || (isBuild && step.Ecosystem is Ecosystem.DotNet or Ecosystem.Java or Ecosystem.Rust))
            && step.Tool is "npm" or "yarn" or "pnpm" or "bun" or "pip" or "pipenv" or "poetry" or "uv" or "dotnet" or "mvn" or "gradle" or "go" or "cargo" or "bundle" or "composer"
            && !step.Command.Arguments.Any(argument => argument.Value == "--no-restore")
            && !IsOffline(step);
    }

    /// <summary>True when it takes what is there, and fetches nothing.</summary>
    public static bool IsOffline(BuildStep step) => step.Command.Arguments.Any(argument => argument.Value is { } option
        && (Array.IndexOf(Offline, option) >= 0 || (step.Tool == "mvn" && option == "-o") || (step.Tool == "cargo" && option == "--frozen")));

    /// <summary>A COPY of all that holds the manifests too, or one of nothing but sources. Folders of another name may be what manifests refer to.</summary>
    private static bool Delays(SourceCopy copy, BuildStep step) =>
        copy.Source.TakesAll || copy.Source.Path is { } path && (path == "src" || path.EndsWith("/src", StringComparison.Ordinal))
        || step.Manifests.Any(manifest => copy.Targets.Any(target => !target.IsPartial && target.Covers(manifest)));

    /// <summary>Where what is fetched is kept by a mount, only tools that unpack it into a folder lose time.</summary>
    private static bool IsKept(DockerfileModel model, RunInstruction run, BuildStep step) =>
        step.Ecosystem != Ecosystem.Node && CacheMount.Of(model, run) is { Count: > 0 } mounts && (step.Store is null || mounts.Any(mount => mount.Covers(step.Store)));
}
