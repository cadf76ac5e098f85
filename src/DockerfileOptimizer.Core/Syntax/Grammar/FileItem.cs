namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A comment, an instruction, or a blank line, which is neither.</summary>
internal sealed class FileItem
{
    public static readonly FileItem Blank = new();

    public Comment? Comment { get; init; }

    public RawInstruction? Instruction { get; init; }
}
