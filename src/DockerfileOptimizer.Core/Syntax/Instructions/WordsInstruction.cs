using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>An instruction of words that no shell sees, in JSON form where it has one.</summary>
public abstract class WordsInstruction : Instruction
{
    private readonly bool _isJson;

    internal WordsInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts)
    {
        Arguments = arguments;
        _isJson = isJson;
    }

    public override IReadOnlyList<Word> Arguments { get; }

    public override InstructionForm Form => _isJson ? InstructionForm.Exec : InstructionForm.None;
}
