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
        Arguments.Count == 3 && IsAs(Arguments[1]) ? Arguments[2] : null;

    /// <summary>The stage's name in lower case, as Docker compares it; null for a stage without name.</summary>
    public string? NormalizedStageName => StageName is { } name ? GoCase.Lower(name.Text) : null;

    /// <summary>True for AS in any case; BuildKit compares by folding, where the long s is an s.</summary>
    internal static bool IsAs(Word word) => word.Text.Replace('\u017F', 's').Equals("as", StringComparison.OrdinalIgnoreCase);
}
