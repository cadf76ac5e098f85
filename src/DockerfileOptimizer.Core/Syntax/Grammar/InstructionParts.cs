using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What all instructions are made of, before each reads its own arguments.</summary>
internal sealed class InstructionParts
{
    public required LogicalLine Line { get; init; }

    public required Word Keyword { get; init; }

    /// <summary>The keyword in upper case.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<InstructionFlag> Flags { get; init; }

    public required View Body { get; init; }

    public IReadOnlyList<Heredoc> Heredocs { get; init; } = [];

    public IReadOnlyList<Comment> LeadingComments { get; init; } = [];

    /// <summary>The instruction behind ONBUILD.</summary>
    public Instruction? Trigger { get; init; }

    public required TextSpan Span { get; init; }

    public required TextSpan LinesSpan { get; init; }

    /// <summary>Set while the tree is put together.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; set; } = [];
}
