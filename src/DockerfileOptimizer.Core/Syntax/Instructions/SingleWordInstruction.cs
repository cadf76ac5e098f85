using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>An instruction whose one argument is the whole rest of the line, blanks included.</summary>
public abstract class SingleWordInstruction : Instruction
{
    internal SingleWordInstruction(InstructionParts parts)
        : base(parts) => Arguments = parts.Body.IsEmpty ? [] : [new Word(parts.Body)];

    public override IReadOnlyList<Word> Arguments { get; }

    /// <summary>The argument; null when it is missing.</summary>
    public Word? Value => Arguments.Count > 0 ? Arguments[0] : null;
}
