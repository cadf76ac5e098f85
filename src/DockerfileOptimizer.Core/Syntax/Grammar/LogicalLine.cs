using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A line after Docker has joined its continuations.</summary>
internal sealed class LogicalLine
{
    /// <summary>The joined text, without blanks around it.</summary>
    public required View View { get; init; }

    /// <summary>The physical lines, without the last line break.</summary>
    public required TextSpan LinesSpan { get; init; }

    public IReadOnlyList<Comment> InnerComments { get; init; } = [];

    public IReadOnlyList<TextSpan> EmptyContinuations { get; init; } = [];
}
