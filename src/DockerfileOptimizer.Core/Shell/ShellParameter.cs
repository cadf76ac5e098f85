using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>An expansion such as <c>$name</c>, <c>${name}</c> or <c>${name:-word}</c>.</summary>
public sealed class ShellParameter : ShellWordPart
{
    internal ShellParameter(View view, int start, int end, string name, bool isBraced, string? operation, ShellWord? operand)
        : base(view, start, end)
    {
        Name = name;
        IsBraced = isBraced;
        Operator = operation;
        Operand = Adopt(operand);
    }

    /// <summary>The name, a number, or a special character such as <c>@</c>; with its subscript if it has one.</summary>
    public string Name { get; }

    public bool IsBraced { get; }

    /// <summary>
    /// What is done with the value: <c>:-</c>, <c>%%</c>, <c>/</c>, … behind the name; <c>#</c> (length) or <c>!</c> (indirection)
    /// in front of it, when there is no <see cref="Operand"/>; null for the value itself.
    /// </summary>
    public string? Operator { get; }

    /// <summary>What stands behind the operator, possibly with expansions of its own.</summary>
    public ShellWord? Operand { get; }

    public override IEnumerable<ShellNode> Children => Operand is null ? [] : [Operand];

    internal override bool TryAppendValue(StringBuilder value) => false;
}
