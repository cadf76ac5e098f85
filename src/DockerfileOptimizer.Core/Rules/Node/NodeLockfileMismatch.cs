using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9105: a package manager beside the lock file of another one.</summary>
public sealed class NodeLockfileMismatch : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9105", "node-lockfile-mismatch", Category.Node, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each package manager is held to its own lock file only. Beside another one's it installs whatever is newest today, and what was tested is not what is shipped; of two lock files one is out of date sooner or later.",
        Noncompliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY package.json yarn.lock ./\nRUN [|npm|] install\n",
        Compliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile\n",
        NoFixBecause = "Which package manager is meant, only people know.",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (run.Onbuild is not null || context.Model.ScriptOf(run)?.Commands.Any(command => command.NameText is "npm" or "yarn" or "yarnpkg" or "pnpm") != true)
            return;
        foreach (var step in context.Model.EffectsOf(run).Steps)
        {
            if (step is not { Ecosystem: Ecosystem.Node, Kind: BuildStepKind.Restore, Command: { IsConditional: false, Name: { } name } } || NodeLockFiles.Of(context.Model, run, step, context.BuildContext) is not { } found)
                continue;
            string message = found.Own is { } own
                ? $"'{found.Foreign}' of '{found.Owner}' lies beside '{own}', to which alone '{step.Tool}' is held; keep one lock file"
                : $"'{step.Tool}' is not held to '{found.Foreign}'; install by '{found.Owner}', or use the lock file of '{step.Tool}'";
            context.Report(name, message);
        }
    }
}
