namespace DockerfileOptimizer.Text;

/// <summary>Replaces <paramref name="Span"/> of a text by <paramref name="NewText"/>; an empty span inserts, an empty text removes.</summary>
public sealed record TextChange(TextSpan Span, string NewText);
