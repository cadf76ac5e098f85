using System.Text;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>A Dockerfile, or a piece of one, with findings marked by <c>[|…|]</c>.</summary>
public sealed class ExampleText
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>The stage that a piece without FROM stands in.</summary>
    private const string Stage = "FROM debian:bookworm-slim\n";

    private ExampleText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>What was marked, in order.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>Reads a marked text.</summary>
    /// <exception cref="ArgumentException">A mark is left open.</exception>
    public static ExampleText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (int index = 0; index < marked.Length; index++)
        {
            if (IsAt(marked, index, Open))
                open.Push(text.Length);
            else if (open.Count > 0 && IsAt(marked, index, Close))
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            else
            {
                text.Append(marked[index]);
                continue;
            }

            index += Open.Length - 1;
        }

        if (open.Count > 0)
            throw new ArgumentException($"A mark is left open in: {marked}", nameof(marked));
        spans.Sort();
        return new(text.ToString(), spans);
    }

    /// <summary>Puts a piece without FROM, marked or not, into a stage.</summary>
    public static string Complete(string marked)
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From(Parse(marked).Text));
        return syntax.Instructions.Any(instruction => instruction is FromInstruction) ? marked : Stage + marked;
    }

    private static bool IsAt(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;
}
