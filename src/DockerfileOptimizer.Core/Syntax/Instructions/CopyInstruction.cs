using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>COPY [flags] source … destination</c>.</summary>
public sealed class CopyInstruction : TransferInstruction
{
    internal CopyInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, arguments, isJson)
    {
    }
}
