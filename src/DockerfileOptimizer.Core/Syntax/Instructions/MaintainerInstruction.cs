using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>MAINTAINER value</c>.</summary>
public sealed class MaintainerInstruction : SingleWordInstruction
{
    internal MaintainerInstruction(InstructionParts parts)
        : base(parts)
    {
    }
}
