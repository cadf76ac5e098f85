using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>An assignment up to its value, by offsets in the view.</summary>
internal sealed class AssignmentHead(View view, int start, int nameEnd, int end, bool append)
{
    public ShellAssignment WithValue(ShellWord? value) => new(
        view.ToSource(start, nameEnd),
        view.Text.Substring(start, nameEnd - start),
        append,
        value,
        value is null ? view.ToSource(start, end) : TextSpan.FromBounds(view.ToSource(start), value.Span.End));
}
