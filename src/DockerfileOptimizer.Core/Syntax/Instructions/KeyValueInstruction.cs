using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>An instruction of names and values.</summary>
public abstract class KeyValueInstruction : Instruction
{
    internal KeyValueInstruction(InstructionParts parts, IReadOnlyList<KeyValue> pairs, IReadOnlyList<Word> arguments)
        : base(parts)
    {
        Pairs = pairs;
        Arguments = arguments;
    }

    public IReadOnlyList<KeyValue> Pairs { get; }

    /// <summary>The words as they stand; in the legacy form the name and the rest of the line.</summary>
    public override IReadOnlyList<Word> Arguments { get; }
}
