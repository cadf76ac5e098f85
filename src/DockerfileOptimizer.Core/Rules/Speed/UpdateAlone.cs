using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3011: a RUN that only refreshes a package index.</summary>
public sealed class UpdateAlone : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3011", "update-alone", Category.Speed, Severity.Warning) { Since = "1.0", Refines = ["DFO2103"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The build cache keeps the index of the day this RUN first ran. A package added to a later RUN is then looked up in it, in a version that the server may no longer have.",
        Equivalents =
        [
            "trivy:DS017", "checkov:CKV_DOCKER_5", "kics:update_instruction_alone", "dockle:CIS-DI-0007",
            "dockerfilelint:apt-get-update_require_install", "parfum:aptGetUpdatePrecedesInstall", "mondoo:no-update-alone",
        ],
        Noncompliant = "[|RUN|] apt-get update\nRUN apt-get install -y curl\n",
        Compliant = "RUN apt-get update && apt-get install -y curl\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { } script || IndexRefresh.AloneIn(script, context.Stage) is not { } refresh)
            return;
        context.Report(
            run.Keyword,
            $"'{refresh}' in a RUN of its own leaves a stale index in the cache; refresh it in the RUN that installs",
            Rewrite(run, refresh, context),
            context.Stage is { IsExported: true } ? Severity.Error : Severity.Info);
    }

    private static Fix? Rewrite(RunInstruction run, PackageCommand refresh, RuleContext context)
    {
        if (run.Onbuild is not null || context.Stage?.After(run).FirstOrDefault() is not RunInstruction next)
            return null;
        if (context.Model.ScriptOf(next) is not { } script || !IndexRefresh.IsMissingIn(script, refresh.Manager))
            return null;
        return new ScriptJoin(context.Model).Join(run, next) is { } changes
            ? Fix.Safe("Merge it with the RUN that installs", changes) with { Phase = FixPhase.Layers }
            : null;
    }
}
