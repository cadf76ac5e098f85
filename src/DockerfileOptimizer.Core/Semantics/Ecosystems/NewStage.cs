using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>Adds whole stages.</summary>
internal static class NewStage
{
    /// <summary>The change that puts a stage in front of another one, and of the comments above that one.</summary>
    /// <param name="stage">The other one.</param>
    /// <param name="instructions">The instructions of the new one, from FROM on.</param>
    /// <param name="text">The file.</param>
    public static TextChange Before(Stage stage, IReadOnlyList<string> instructions, SourceText text)
    {
        var from = stage.From;
        int line = text.LineAt(from.LeadingComments.Count > 0 ? from.LeadingComments[0].Span.Start : from.LinesSpan.Start);
        return new(new TextSpan(text.StartOfLine(line), 0), string.Concat(instructions.Select(instruction => instruction + text.NewLine)) + text.NewLine);
    }
}
