using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>LABEL name=value …</c> or the legacy form <c>LABEL name value</c>.</summary>
public sealed class LabelInstruction : KeyValueInstruction
{
    internal LabelInstruction(InstructionParts parts, IReadOnlyList<KeyValue> pairs, IReadOnlyList<Word> arguments)
        : base(parts, pairs, arguments)
    {
    }
}
