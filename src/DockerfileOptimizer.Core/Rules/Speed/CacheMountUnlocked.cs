using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3007: a cache of apt that two builds may use at once.</summary>
public sealed class CacheMountUnlocked : Rule<RunInstruction>
{
    private static readonly PathSet[] Locked = [PathSet.Below("/var/cache/apt"), PathSet.Below("/var/lib/apt"), PathSet.Below("/var/lib/dpkg"), PathSet.Below("/var/cache/debconf")];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3007", "cache-mount-unlocked", Category.Speed, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Two builds, or two stages of one, share a cache mount and may use it at the same time. apt and dpkg then fail on their locks; with `sharing=locked` the second one waits.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24\nRUN [|--mount=type=cache,target=/var/cache/apt|] dpkg --add-architecture arm64\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked dpkg --add-architecture arm64\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        foreach (var mount in CacheMount.Of(context.Model, run))
        {
            if (mount.Sharing == "shared" && Locked.Any(folder => folder.MayHold(mount.Target)))
            {
                context.Report(
                    mount.Flag,
                    $"Builds that run at once break on the locks in '{mount.Target}'; add 'sharing=locked'",
                    mount.With("sharing", "locked") is { } change ? Fix.Safe("Add 'sharing=locked'", change) : null);
            }
        }
    }
}
