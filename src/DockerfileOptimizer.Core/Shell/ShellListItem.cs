using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A command of a list and what ends it.</summary>
public sealed class ShellListItem : ShellNode
{
    internal ShellListItem(ShellAndOr command, ShellTerminator terminator, TextSpan terminatorSpan)
        : base(terminator is ShellTerminator.Sequence or ShellTerminator.Background
            ? TextSpan.FromBounds(command.Span.Start, terminatorSpan.End)
            : command.Span)
    {
        Command = Adopt(command);
        Terminator = terminator;
        TerminatorSpan = terminatorSpan;
    }

    public ShellAndOr Command { get; }

    public ShellTerminator Terminator { get; }

    /// <summary>Where the terminator stands; the line break of <see cref="ShellTerminator.Newline"/> is outside of the item. Empty when there is none.</summary>
    public TextSpan TerminatorSpan { get; }

    public override IEnumerable<ShellNode> Children => [Command];
}
