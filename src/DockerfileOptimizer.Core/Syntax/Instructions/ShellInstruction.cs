using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>SHELL [&quot;executable&quot;, …]</c>.</summary>
public sealed class ShellInstruction : WordsInstruction
{
    internal ShellInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, arguments, isJson)
    {
    }
}
