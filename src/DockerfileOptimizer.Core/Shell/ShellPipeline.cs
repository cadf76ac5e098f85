using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>Commands joined by <c>|</c>; often just one.</summary>
public sealed class ShellPipeline : ShellNode
{
    internal ShellPipeline(bool isNegated, IReadOnlyList<ShellNode> commands, int start)
        : base(TextSpan.FromBounds(start, commands[commands.Count - 1].Span.End))
    {
        IsNegated = isNegated;
        Commands = Adopt(commands);
    }

    /// <summary>True behind an odd number of <c>!</c>.</summary>
    public bool IsNegated { get; }

    /// <summary>Each a <see cref="ShellCommand"/>, a <see cref="ShellCompound"/> or a <see cref="ShellFunction"/>.</summary>
    public IReadOnlyList<ShellNode> Commands { get; }

    public override IEnumerable<ShellNode> Children => Commands;

    /// <summary>True when the whole may succeed without it.</summary>
    internal bool IsOptional { get; set; }
}
