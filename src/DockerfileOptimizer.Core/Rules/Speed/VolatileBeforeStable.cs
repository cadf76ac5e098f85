using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3002: a COPY of sources above steps that have nothing to do with them.</summary>
public sealed class VolatileBeforeStable : Rule<Stage>
{
    /// <summary>Folders of the project's own below those of the distribution.</summary>
    private static readonly PathSet[] Own = [PathSet.Below("/usr/src"), PathSet.Below("/usr/local/src"), PathSet.Below("/opt"), PathSet.Below("/srv"), PathSet.Below("/usr/app")];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3002", "volatile-before-stable", Category.Speed, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What stands below a COPY is built again whenever a copied file changes. Packages and tools that do not depend on the sources belong above them: then a change of the code costs seconds, not the whole installation.",
        Noncompliant = "FROM python:3.13-slim\nWORKDIR /app\n[|COPY|] . .\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends libpq5 \\\n    && rm -rf /var/lib/apt/lists/*\nCMD [\"python\", \"main.py\"]\n",
        Compliant = "FROM python:3.13-slim\nWORKDIR /app\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends libpq5 \\\n    && rm -rf /var/lib/apt/lists/*\nCOPY . .\nCMD [\"python\", \"main.py\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var copies = new List<SourceCopy>();
        var between = new List<Instruction>();
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is RunInstruction run && !IsRefreshAlone(run, stage, context.Model))
            {
                if (copies.Count > 0)
                    Report(copies[0], run, between, stage, context);
                if (copies.Count > 0)
                    return;
            }
            else if (instruction is TransferInstruction transfer && SourceCopy.TryRead(context.Model, transfer) is { } copy)
            {
                copies.Add(copy);
            }

            if (copies.Count > 0)
                between.Add(instruction);
        }
    }

    /// <summary>True for <c>RUN apt-get update</c>, which belongs to the RUN that follows.</summary>
    private static bool IsRefreshAlone(RunInstruction run, Stage stage, DockerfileModel model) =>
        model.ScriptOf(run) is { } script && IndexRefresh.AloneIn(script, stage) is not null;

    private static void Report(SourceCopy copy, RunInstruction run, List<Instruction> between, Stage stage, RuleContext context)
    {
        if (copy.Targets.Any(IsOfSystem) || StableRun.TryRead(context.Model, run) is not { } stable)
            return;
        var written = between.OfType<TransferInstruction>().SelectMany(transfer => context.Model.EffectsOf(transfer).Files).Select(effect => effect.Paths);
        if (!written.All(paths => paths.Scope != PathScope.Anywhere && !IsOfSystem(paths) && stable.IsIndependentOf(paths)))
            return;
        context.Report(
            copy.Instruction.Keyword,
            $"Each change of the sources has '{stable.Costly.NameText}' below run again; move this {copy.Instruction.Name} below it",
            Rewrite(copy.Instruction, run, between, stage, context.Text),
            stage.IsExported ? Severity.Error : Severity.Info);
    }

    /// <summary>What packages put there may be what the COPY is to replace.</summary>
    private static bool IsOfSystem(PathSet target) =>
        target.Path == "/" || (SystemFolders.Hold(target.Path) && !Own.Any(folder => folder.Path != target.Path && folder.MayHold(target.Path)));

    private static Fix? Rewrite(TransferInstruction copy, RunInstruction run, List<Instruction> between, Stage stage, SourceText text)
    {
        var previous = stage.Instructions.LastOrDefault(instruction => instruction.Span.Start < copy.Span.Start);
        if (previous is RunInstruction || between.Any(instruction => instruction.Flag("from") is not null || instruction is not (TransferInstruction or LabelInstruction or ExposeInstruction or CmdInstruction or EntrypointInstruction)))
            return null;
        return Fix.Review("Move the RUN above it", "A script of a package may look at the copied files", InstructionMove.Before(copy, run, text));
    }
}
