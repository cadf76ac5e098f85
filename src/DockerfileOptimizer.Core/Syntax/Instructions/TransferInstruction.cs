using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>COPY or ADD.</summary>
public abstract class TransferInstruction : WordsInstruction
{
    internal TransferInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, arguments, isJson)
    {
    }

    /// <summary>All arguments but the last, here-document markers among them.</summary>
    public IReadOnlyList<Word> Sources => Arguments.Count > 1 ? [.. Arguments.Take(Arguments.Count - 1)] : [];

    /// <summary>The last argument; null when there are fewer than two.</summary>
    public Word? Destination => Arguments.Count > 1 ? Arguments[Arguments.Count - 1] : null;

    /// <summary>True when the word announces a here-document of this instruction.</summary>
    public bool IsHeredoc(Word source) => Heredocs.Any(heredoc => heredoc.Marker.Span == source.Span);
}
