using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2209: two stages that begin with the same work on the same image.</summary>
public sealed class DuplicateStageWork : Rule<DockerfileModel>
{
    private const int MostInstructions = 50;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2209", "duplicate-stage-work", Category.MultiStage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit runs equal steps once, as long as they stay equal to the letter: the first change to one of them alone doubles time and layers. A common stage that both are FROM keeps them together.",
        Noncompliant =
            "FROM node:26-trixie AS deps\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n\n"
            + "FROM [|node:26-trixie|] AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n\n"
            + "FROM node:26-trixie\nCOPY --from=deps /app/node_modules /app/node_modules\nCOPY --from=build /app/dist /app/dist\nCMD [\"node\", \"/app/dist/server.js\"]\n",
        Compliant =
            "FROM node:26-trixie AS deps\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n\n"
            + "FROM deps AS build\nCOPY . .\nRUN npm run build\n\n"
            + "FROM node:26-trixie\nCOPY --from=deps /app/node_modules /app/node_modules\nCOPY --from=build /app/dist /app/dist\nCMD [\"node\", \"/app/dist/server.js\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.Stages.Count == 1 || !model.Syntax.IsValid)
            return;
        var first = new Dictionary<string, Stage>(StringComparer.Ordinal);
        foreach (var stage in model.Stages.Where(stage => stage.BaseImage is not null && !ShellPrograms.IsWindows(stage)))
        {
            if (WorkOf(stage, model) is not { } work)
                continue;
            if (first.TryGetValue(work, out var other))
                Report(stage, other, context);
            else
                first.Add(work, stage);
        }
    }

    /// <summary>The image and the instructions up to the first that takes long; null when none does.</summary>
    private static string? WorkOf(Stage stage, DockerfileModel model)
    {
        var text = new StringBuilder(TextOf(stage.From.Flags)).Append(' ').Append(stage.BaseImage!.Text);
        foreach (var instruction in stage.Instructions.Take(MostInstructions))
        {
            text.Append('\n').Append(TextOf(instruction));
            if (instruction is RunInstruction && model.EffectsOf(instruction) is { } effects && TakesLong(effects))
                return text.ToString();
        }

        return null;
    }

    private static bool TakesLong(LayerEffects effects) =>
        effects.Packages.Any(packages => !packages.IsRemoval)
        || effects.Downloads.Count > 0
        || effects.Steps.Any(step => step.Kind is BuildStepKind.Restore or BuildStepKind.Install or BuildStepKind.Build or BuildStepKind.Publish);

    private static void Report(Stage stage, Stage other, RuleContext context)
    {
        int line = context.Text.LineAt(other.From.Span.Start);
        string place = other.Name is null ? $"the stage in line {line}" : $"the stage '{other.Name}'";
        context.Report(stage, $"This stage begins with the same steps as {place}; put them into a stage that both are FROM", Share(stage, other, context.Model));
    }

    /// <summary>Where one stage is no more than what the other begins with, that one can be FROM it.</summary>
    private static Fix? Share(Stage stage, Stage other, DockerfileModel model)
    {
        int count = other.Instructions.Count;
        bool isPrefix = count < stage.Instructions.Count && Enumerable.Range(0, count).All(index => TextOf(other.Instructions[index]) == TextOf(stage.Instructions[index]));
        bool isPlain = other.Name is { } name && model.StagesNamed(name).Count == 1 && stage.From.Flags.Count == 0 && !other.Instructions.Any(instruction => instruction is OnbuildInstruction);
        bool hasComments = stage.Instructions.Take(count).Any(instruction => instruction.LeadingComments.Count > 0 || instruction.InnerComments.Count > 0);
        if (!isPrefix || !isPlain || hasComments)
            return null;
        var start = stage.From.LinesSpan.End;
        var removed = TextSpan.FromBounds(start, stage.Instructions[count - 1].LinesSpan.End);
        return Fix.Review($"Build FROM '{other.Name}'", "What is changed in the one stage later changes the other, too", stage.From.Image!.ReplaceWith(other.Name!), new TextChange(removed, ""))
            with
        { Phase = FixPhase.Structure };
    }

    private static string TextOf(Instruction instruction) =>
        $"{instruction.Name} {TextOf(instruction.Flags)} {instruction.Body} {string.Concat(instruction.Heredocs.Select(heredoc => heredoc.Body.ToString()))}";

    private static string TextOf(IReadOnlyList<InstructionFlag> flags) => string.Join(" ", flags.Select(flag => flag.Text));
}
