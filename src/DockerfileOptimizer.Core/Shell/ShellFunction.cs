using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A function definition: <c>name() { …; }</c> or <c>function name { …; }</c>.</summary>
public sealed class ShellFunction : ShellNode
{
    internal ShellFunction(ShellWord name, ShellCompound body)
        : base(TextSpan.FromBounds(name.Span.Start, body.Span.End))
    {
        Name = Adopt(name);
        Body = Adopt(body);
    }

    public ShellWord Name { get; }

    public ShellCompound Body { get; }

    public override IEnumerable<ShellNode> Children => [Name, Body];
}
