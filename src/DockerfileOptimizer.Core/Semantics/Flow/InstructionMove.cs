using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Moves whole instructions, with the comments above them.</summary>
internal static class InstructionMove
{
    /// <summary>The changes that put an instruction in front of another one, and that one's comments.</summary>
    public static TextChange[] Before(Instruction place, Instruction moved, SourceText text) =>
        [new(new TextSpan(BlockOf(place, text).Start, 0), TextOf(moved, text)), new(BlockOf(moved, text), "")];

    /// <summary>The changes that put an instruction behind another one.</summary>
    public static TextChange[] After(Instruction place, Instruction moved, SourceText text)
    {
        var block = BlockOf(place, text);
        bool endsLine = block.End > block.Start && text.Content[block.End - 1] == '\n';
        return [new(new TextSpan(block.End, 0), (endsLine ? "" : text.NewLine) + TextOf(moved, text)), new(BlockOf(moved, text), "")];
    }

    /// <summary>The lines of an instruction and of the comments above it, with their line breaks.</summary>
    public static TextSpan BlockOf(Instruction instruction, SourceText text)
    {
        int first = text.LineAt(instruction.LeadingComments.Count > 0 ? Math.Min(instruction.LeadingComments[0].Span.Start, instruction.LinesSpan.Start) : instruction.LinesSpan.Start);
        int last = text.LineAt(instruction.LinesSpan.End);
        return TextSpan.FromBounds(text.StartOfLine(first), text.LineWithBreak(last).End);
    }

    private static string TextOf(Instruction moved, SourceText text)
    {
        string block = text.Slice(BlockOf(moved, text));
        return block.EndsWith("\n", StringComparison.Ordinal) ? block : block + text.NewLine;
    }
}
