using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>ENTRYPOINT command</c> or <c>ENTRYPOINT ["executable", …]</c>.</summary>
public sealed class EntrypointInstruction : CommandInstruction
{
    internal EntrypointInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, parts.Body, arguments, isJson)
    {
    }
}
