namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The lines of an instruction, and its keyword; the arguments are not read yet.</summary>
internal sealed class RawInstruction(LogicalLine line, InstructionHead head, HeredocBlock heredocs)
{
    public LogicalLine Line { get; } = line;

    public InstructionHead Head { get; } = head;

    public HeredocBlock Heredocs { get; } = heredocs;
}
