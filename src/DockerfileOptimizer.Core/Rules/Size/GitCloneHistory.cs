using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2118: the history of a cloned repository.</summary>
public sealed class GitCloneHistory : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2118", "git-clone-history", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A clone brings every commit of the repository along, often many times the size of the files, and its folder `.git` stays in the layer. `--depth 1` fetches the newest commit alone; `ADD` of the repository's address has no `.git` at all.",
        Equivalents = ["tally:prefer-add-git"],
        Noncompliant = "RUN [|git|] clone https://example.com/team/plugin.git /opt/plugin\n",
        Compliant = "RUN git clone --depth 1 https://example.com/team/plugin.git /opt/plugin\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var clone in LeftClone.In(stage, context.Model))
        {
            context.Report(
                clone.Command.Name!,
                $"The history of the clone stays in '{clone.Path.TrimEnd('/')}/.git'; use '--depth 1', or remove '.git' in the same RUN",
                Rewrite(clone, context));
        }
    }

    private static Fix? Rewrite(LeftClone clone, RuleContext context)
    {
        const string because = "A build that finds its version in the history has none";
        if (!IsBuilt(clone, context.Model))
            return Fix.Review("Clone the newest commit alone", because, clone.Verb.InsertAfter(" --depth 1"));
        // What is built may ask for tags; once it is built, nothing does.
        if (clone.Command.Wrapper is not null || context.Model.ScriptOf(clone.Instruction) is not { } script || ShellQuoting.Plain(clone.Path.TrimEnd('/') + "/.git") is not { } path)
            return null;
        return new ScriptEnd(clone.Instruction, script, context.Syntax).Append("rm -rf " + path) is { } change
            ? Fix.Review("Remove the history", because, change) with { Phase = FixPhase.Layers }
            : null;
    }

    private static bool IsBuilt(LeftClone clone, DockerfileModel model) =>
        model.EffectsOf(clone.Instruction).Steps.Any(step => step.Kind is BuildStepKind.Restore or BuildStepKind.Install or BuildStepKind.Build or BuildStepKind.Publish && step.Command.Span.Start > clone.Command.Span.Start);
}
