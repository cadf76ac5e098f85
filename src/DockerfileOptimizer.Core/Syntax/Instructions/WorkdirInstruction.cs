using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>WORKDIR value</c>.</summary>
public sealed class WorkdirInstruction : SingleWordInstruction
{
    internal WorkdirInstruction(InstructionParts parts)
        : base(parts)
    {
    }
}
