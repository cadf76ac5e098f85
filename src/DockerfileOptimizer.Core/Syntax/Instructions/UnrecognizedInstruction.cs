using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>A line whose keyword is no instruction.</summary>
public sealed class UnrecognizedInstruction : Instruction
{
    internal UnrecognizedInstruction(InstructionParts parts)
        : base(parts) => Arguments = parts.Body.IsEmpty ? [] : [new Word(parts.Body)];

    public override IReadOnlyList<Word> Arguments { get; }
}
