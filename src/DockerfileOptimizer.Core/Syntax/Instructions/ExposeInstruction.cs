using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>EXPOSE port[/protocol] …</c>.</summary>
public sealed class ExposeInstruction : WordsInstruction
{
    internal ExposeInstruction(InstructionParts parts, IReadOnlyList<Word> arguments)
        : base(parts, arguments, isJson: false)
    {
    }
}
