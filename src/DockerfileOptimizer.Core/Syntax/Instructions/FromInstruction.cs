using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>FROM [--platform=…] image [AS name]</c>.</summary>
public sealed class FromInstruction : WordsInstruction
{
    internal FromInstruction(InstructionParts parts, IReadOnlyList<Word> arguments)
        : base(parts, arguments, isJson: false)
    {
    }

    /// <summary>The base image or stage as written; null when it is missing.</summary>
    public Word? Image => Arguments.Count > 0 ? Arguments[0] : null;

    /// <summary>The stage's name as written, or null.</summary>
    public Word? StageName =>
        Arguments.Count == 3 && Arguments[1].Text.Equals("as", StringComparison.OrdinalIgnoreCase) ? Arguments[2] : null;
}
