using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>ARG name[=default] …</c>; a pair without default has no value.</summary>
public sealed class ArgInstruction : KeyValueInstruction
{
    internal ArgInstruction(InstructionParts parts, IReadOnlyList<KeyValue> pairs, IReadOnlyList<Word> arguments)
        : base(parts, pairs, arguments)
    {
    }
}
