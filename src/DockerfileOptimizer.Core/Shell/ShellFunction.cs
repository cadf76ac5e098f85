using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A function definition: <c>name() { …; }</c> or <c>function name { …; }</c>.</summary>
public sealed class ShellFunction : ShellNode
{
    internal ShellFunction(ShellWord name, ShellCompound body, int start)
        : base(TextSpan.FromBounds(start, body.Span.End))
    {
        Name = Adopt(name);
        Body = Adopt(body);
    }

    public ShellWord Name { get; }

    public ShellCompound Body { get; }

    public override IEnumerable<ShellNode> Children => [Name, Body];
}
