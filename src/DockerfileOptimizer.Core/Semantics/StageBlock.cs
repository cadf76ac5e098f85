using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>The lines of a stage, from the comment above its FROM to the next stage's, and how to do without them here.</summary>
internal static class StageBlock
{
    /// <summary>A file with more is generated: its stages are moved where it is made.</summary>
    private const int MostStages = 200;

    private const int MostInstructions = 2000;

    /// <summary>The changes that take a stage out of the file; null when something refers to a stage by its number.</summary>
    public static IReadOnlyList<TextChange>? Remove(DockerfileModel model, Stage stage) =>
        IsMovable(model, stage) ? [new TextChange(SpanOf(model, stage), "")] : null;

    /// <summary>The changes that put a stage in front of an earlier one; null when that one, or one between, means something else then.</summary>
    public static IReadOnlyList<TextChange>? MoveBefore(DockerfileModel model, Stage stage, Stage place)
    {
        if (!IsMovable(model, stage) || StageGraph.Of(model).NeedsOf(stage).Any(needed => needed.Index >= place.Index) || model.Stages.Any(other => other.Index >= place.Index && other.Index < stage.Index && other.BaseImage?.Expanded == stage.Name))
            return null;
        var text = model.Syntax.Text;
        var block = SpanOf(model, stage);
        int target = SpanOf(model, place).Start;
        if (stage.Index < model.Stages.Count - 1)
            return [new TextChange(new TextSpan(target, 0), text.Slice(block)), new TextChange(block, "")];
        // The last stage leaves with the blank lines above it, and gets one behind it.
        int end = text.Slice(0, block.Start).TrimEnd().Length;
        string moved = text.Slice(block).TrimEnd() + text.NewLine + text.NewLine;
        return [new TextChange(new TextSpan(target, 0), moved), new TextChange(TextSpan.FromBounds(end, text.Length), text.NewLine)];
    }

    private static bool IsMovable(DockerfileModel model, Stage stage) =>
        model.Stages.Count <= MostStages
        && model.Syntax.Instructions.Count <= MostInstructions
        && (stage.Name is null || model.StagesNamed(stage.Name).Count == 1)
        && !model.Syntax.Instructions.SelectMany(StageReference.Of).Any(reference => reference.IsIndex);

    private static TextSpan SpanOf(DockerfileModel model, Stage stage)
    {
        int next = stage.Index + 1;
        return TextSpan.FromBounds(StartOf(model, stage), next < model.Stages.Count ? StartOf(model, model.Stages[next]) : model.Syntax.Text.Length);
    }

    private static int StartOf(DockerfileModel model, Stage stage)
    {
        // A comment above the first stage is most often about the file.
        var comments = stage.From.LeadingComments;
        var text = model.Syntax.Text;
        return text.StartOfLine(text.LineAt((stage.Index == 0 || comments.Count == 0 ? stage.From : (SyntaxNode)comments[0]).Span.Start));
    }
}
