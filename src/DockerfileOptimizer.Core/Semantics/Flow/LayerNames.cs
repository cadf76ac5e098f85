using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>How messages name paths and the instructions that write them.</summary>
internal static class LayerNames
{
    private const int MaxLines = 3;

    /// <summary><c>line 3</c>, <c>lines 3 and 8</c>.</summary>
    public static string Lines(IEnumerable<Instruction> instructions, SourceText text)
    {
        var lines = instructions.Select(instruction => text.LineAt(instruction.Span.Start)).Distinct().OrderBy(line => line).ToList();
        if (lines.Count == 1)
            return $"line {lines[0]}";
        if (lines.Count > MaxLines)
            return $"lines {lines[0]} to {lines[lines.Count - 1]}";
        return $"lines {string.Join(", ", lines.Take(lines.Count - 1))} and {lines[lines.Count - 1]}";
    }

    /// <summary><c>the layer of line 3</c>, <c>the layers of lines 3 and 8</c>.</summary>
    public static string Layers(IEnumerable<Instruction> instructions, SourceText text) =>
        Lines(instructions, text) is var lines && lines.StartsWith("lines", StringComparison.Ordinal) ? "the layers of " + lines : "the layer of " + lines;

    /// <summary><c>'/a'</c>, <c>'/a' and '/b'</c>, <c>'/a' and 3 more</c>.</summary>
    public static string Paths(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"'{paths[0]}'",
        2 => $"'{paths[0]}' and '{paths[1]}'",
        _ => $"'{paths[0]}' and {paths.Count - 1} more",
    };
}
