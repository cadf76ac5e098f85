using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>ENV name=value …</c> or the legacy form <c>ENV name value</c>.</summary>
public sealed class EnvInstruction : KeyValueInstruction
{
    internal EnvInstruction(InstructionParts parts, IReadOnlyList<KeyValue> pairs, IReadOnlyList<Word> arguments)
        : base(parts, pairs, arguments)
    {
    }
}
