using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>RUN command</c> or <c>RUN ["executable", …]</c>.</summary>
public sealed class RunInstruction : CommandInstruction
{
    internal RunInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, parts.Body, arguments, isJson)
    {
    }
}
