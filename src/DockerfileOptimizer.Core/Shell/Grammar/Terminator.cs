using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What ends an item of a list.</summary>
internal sealed class Terminator(ShellTerminator kind, TextSpan span)
{
    public static Terminator None { get; } = new(ShellTerminator.None, default);

    public ShellTerminator Kind => kind;

    public TextSpan Span => span;
}
