using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>A line <c>key = value</c>.</summary>
/// <param name="Key">In lower case.</param>
/// <param name="Value">As it stands in the file, without the blanks and the comment around it.</param>
/// <param name="Span">From the key to the end of the value.</param>
internal sealed record EditorConfigProperty(string Key, string Value, TextSpan Span);
