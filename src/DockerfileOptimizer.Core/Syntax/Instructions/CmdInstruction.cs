using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>CMD command</c> or <c>CMD ["executable", …]</c>.</summary>
public sealed class CmdInstruction : CommandInstruction
{
    internal CmdInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, parts.Body, arguments, isJson)
    {
    }
}
