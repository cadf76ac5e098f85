using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>ADD [flags] source … destination</c>.</summary>
public sealed class AddInstruction : TransferInstruction
{
    internal AddInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, arguments, isJson)
    {
    }
}
