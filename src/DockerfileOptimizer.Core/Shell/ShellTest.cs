using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>[[ … ]]</c>.</summary>
public sealed class ShellTest : ShellCompound
{
    internal ShellTest(IReadOnlyList<ShellWord> words, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections) => Words = Adopt(words);

    /// <summary>Operands and operators such as <c>-f</c> and <c>==</c>, in order; <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>, <c>&lt;</c>, <c>&gt;</c> and parentheses are not among them.</summary>
    public IReadOnlyList<ShellWord> Words { get; }

    private protected override IEnumerable<ShellNode> Parts => Words;
}
