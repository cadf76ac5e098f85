using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Syntax;
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

    /// <summary>The tree of the text.</summary>
    public DockerfileSyntax Syntax => DockerfileSyntax.Parse(SourceText.From(Text));

    public static MarkedText Parse(string marked)
    {
        var example = ExampleText.Parse(marked);
        return new(example.Text, example.Spans);
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

    /// <summary>The changed text, with the marks around the same words: what is inserted where a marked word begins or ends stays outside.</summary>
    public MarkedText With(IReadOnlyList<TextChange> changes)
    {
        var spans = Spans.Select(span => TextSpan.FromBounds(
            Moved(span.Start, changes, takesInsertion: true),
            Moved(span.End, changes, takesInsertion: span.IsEmpty)));
        return new(SourceText.From(Text).WithChanges(changes).Content, [.. spans]);
    }

    private static int Moved(int offset, IReadOnlyList<TextChange> changes, bool takesInsertion) => offset + changes
        .Where(change => change.Span.IsEmpty && change.Span.Start == offset ? takesInsertion : change.Span.End <= offset)
        .Sum(change => change.NewText.Length - change.Span.Length);
}
