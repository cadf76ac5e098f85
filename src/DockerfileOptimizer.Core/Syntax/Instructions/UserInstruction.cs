using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>USER value</c>.</summary>
public sealed class UserInstruction : SingleWordInstruction
{
    internal UserInstruction(InstructionParts parts)
        : base(parts)
    {
    }
}
