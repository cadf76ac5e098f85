using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>STOPSIGNAL value</c>.</summary>
public sealed class StopsignalInstruction : SingleWordInstruction
{
    internal StopsignalInstruction(InstructionParts parts)
        : base(parts)
    {
    }
}
