using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3003: a value of the build above steps that do not need it.</summary>
public sealed class VolatileArgTooEarly : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3003", "volatile-arg-too-early", Category.Speed, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "RUN sees every ARG and ENV above it. One that is another in each build, as a date or a commit, has all of them run again, packages and downloads included. Below them, just above its first use, it costs nothing. BuildKit leaves LABEL out of account, the classic builder does not.",
        Noncompliant = "FROM alpine:3.22\n[|ARG|] GIT_SHA\nRUN apk add --no-cache curl\nWORKDIR /srv\nRUN echo \"$GIT_SHA\" > revision\n",
        Compliant = "FROM alpine:3.22\nRUN apk add --no-cache curl\nWORKDIR /srv\nARG GIT_SHA\nRUN echo \"$GIT_SHA\" > revision\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.Instructions.Any(instruction => instruction is ArgInstruction))
            return;
        foreach (var varying in VaryingInstruction.Of(context.Model, stage))
        {
            if (varying.Delayed is not { } delayed)
                continue;
            bool isLabel = varying.Instruction is LabelInstruction;
            context.Report(
                varying.Instruction.Keyword,
                isLabel ? $"The label '{Cut(varying.Name)}' is another in each build; put it below the steps that take time"
                    : $"'{Cut(varying.Name)}' is another in each build, and has '{delayed.Costly.NameText}' run again; put it below",
                Rewrite(varying, stage, context.Text),
                isLabel || !stage.IsExported ? Severity.Info : Severity.Error);
        }
    }

    private static string Cut(string name) => name.Length > 40 ? name.Substring(0, 40) + "…" : name;

    private static Fix? Rewrite(VaryingInstruction varying, Stage stage, SourceText text)
    {
        var moved = varying.Instruction;
        if (LiesBetweenRuns(moved, stage) || stage.After(moved).OfType<KeyValueInstruction>().Any(later => IsSetAnew(moved, later)))
            return null;
        if (moved is LabelInstruction)
            return Fix.Safe("Move the LABEL below the last RUN", InstructionMove.After(varying.LastRun!, moved, text));
        return varying.FirstUse is { } use
            ? Fix.Review($"Move the {moved.Name} to its first use", "A program that a step above runs may read the variable unseen", InstructionMove.Before(use, moved, text))
            : null;
    }

    /// <summary>True when the later instruction gives another value to what the earlier one sets or is made of.</summary>
    private static bool IsSetAnew(KeyValueInstruction moved, KeyValueInstruction later)
    {
        var names = later.Pairs.Select(pair => pair.Key.Text.Trim('"', '\'')).ToList();
        return (later.Name == moved.Name && moved.Pairs.Any(pair => names.Contains(pair.Key.Text.Trim('"', '\''))))
            || (later is not LabelInstruction && names.Any(name => moved.Pairs.Any(pair => pair.Value is { } value && VariableText.Uses(value.Text, name))));
    }

    /// <summary>Without it the two would be neighbours, and better joined.</summary>
    private static bool LiesBetweenRuns(Instruction moved, Stage stage)
    {
        var previous = stage.Instructions.LastOrDefault(instruction => instruction.Span.Start < moved.Span.Start);
        return previous is RunInstruction && stage.After(moved).FirstOrDefault() is RunInstruction;
    }
}
