using System.Text;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>A text with findings marked by <c>[|…|]</c>.</summary>
public sealed class MarkedText
{
    private MarkedText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>What was marked, in order.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (int index = 0; index < marked.Length; index++)
        {
            if (string.CompareOrdinal(marked, index, "[|", 0, 2) == 0)
            {
                open.Push(text.Length);
                index++;
            }
            else if (string.CompareOrdinal(marked, index, "|]", 0, 2) == 0 && open.Count > 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                index++;
            }
            else
            {
                text.Append(marked[index]);
            }
        }

        if (open.Count > 0)
            throw new ArgumentException($"A mark is left open in: {marked}", nameof(marked));
        return new(text.ToString(), [.. spans.Order()]);
    }

    /// <summary>Puts marks around ranges of a text.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var insertions = spans.SelectMany(span => new[] { (At: span.Start, Mark: "[|"), (At: span.End, Mark: "|]") })
            .OrderByDescending(insertion => insertion.At)
            .ThenByDescending(insertion => insertion.Mark == "[|" ? 0 : 1);
        foreach (var (at, mark) in insertions)
            text = text.Insert(at, mark);
        return text;
    }
}
