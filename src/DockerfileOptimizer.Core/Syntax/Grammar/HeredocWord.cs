namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A word of a line that is looked through for here-documents.</summary>
/// <param name="Text">The word as BuildKit has it.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
internal sealed record HeredocWord(string Text, int Start, int End);
