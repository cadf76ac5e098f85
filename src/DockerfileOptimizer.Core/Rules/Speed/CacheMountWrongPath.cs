using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3006: a cache mount beside the folder that the tool uses.</summary>
public sealed class CacheMountWrongPath : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3006", "cache-mount-wrong-path", Category.Speed, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Where a tool keeps its cache depends on the user, on `HOME`, and on variables such as `CARGO_HOME` or `NUGET_PACKAGES`, which base images set, too. A mount elsewhere stays empty: each build fetches everything, and what it fetched stays in the layer.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM rust:1.90\nWORKDIR /src\nCOPY . .\nRUN [|--mount=type=cache,target=/root/.cargo/registry|] cargo build --release\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM rust:1.90\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Stage is not { } stage || CacheMount.Of(context.Model, run) is not { Count: > 0 } mounts)
            return;
        var steps = context.Model.EffectsOf(run).Steps.Where(step => step.Store is not null).ToList();
        foreach (var mount in mounts.Where(mount => !steps.Any(step => mount.Covers(step.Store!))))
        {
            if (steps.FirstOrDefault(step => IsMeantFor(mount, step, mounts)) is not { } step || StageSettings.Have(context.Model, stage, step.Tool))
                continue;
            context.Report(
                mount.Flag,
                $"'{step.Tool}' keeps its cache in '{step.Store}' here, not in '{mount.Target}'; mount it there",
                IsWritable(mount, run, context) && mount.With("target", step.Store!) is { } change ? Fix.Review($"Mount the cache at '{step.Store}'", "What an earlier layer has there is hidden by the mount", change) : null);
        }
    }

    private static bool IsMeantFor(CacheMount mount, BuildStep step, IReadOnlyList<CacheMount> mounts) =>
        ToolCache.Of(step)?.IsAt(mount.Target) == true && !mounts.Any(other => other.Covers(step.Store!)) && !IsLink(mount, step);

    /// <summary>The image of Gradle has a link to it in the home of root.</summary>
    private static bool IsLink(CacheMount mount, BuildStep step) => step.Tool == "gradle" && mount.Target == "/home/gradle/.gradle";

    /// <summary>A mount belongs to root where it does not say otherwise.</summary>
    private static bool IsWritable(CacheMount mount, RunInstruction run, RuleContext context) => mount.Owner is not null || context.Model.UserAt(run) is { IsRoot: true };
}
