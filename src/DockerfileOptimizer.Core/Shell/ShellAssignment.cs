using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>name=value</c> in front of a command.</summary>
public sealed class ShellAssignment : ShellNode
{
    internal ShellAssignment(TextSpan nameSpan, string name, bool append, ShellWord? value, TextSpan span)
        : base(span)
    {
        NameSpan = nameSpan;
        Name = name;
        Append = append;
        Value = Adopt(value);
    }

    /// <summary>The variable, with its subscript if it has one.</summary>
    public string Name { get; }

    public TextSpan NameSpan { get; }

    /// <summary>True for <c>+=</c>.</summary>
    public bool Append { get; }

    /// <summary>What follows the equals sign; null when nothing does.</summary>
    public ShellWord? Value { get; }

    public override IEnumerable<ShellNode> Children => Value is null ? [] : [Value];
}
