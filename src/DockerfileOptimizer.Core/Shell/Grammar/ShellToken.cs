using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>An operator, a quote or a reserved word, by its offsets in the view.</summary>
internal sealed class ShellToken(View view, int start, int end)
{
    public int Start => start;

    public int End => end;

    public TextSpan Span => view.ToSource(start, end);

    /// <summary>The token itself, for messages.</summary>
    public string Text => view.Text.Substring(start, end - start);
}
