using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Diagnostics;

/// <summary>Something wrong at a place in a text.</summary>
/// <param name="Id">The rule's ID (<c>DFO4001</c>).</param>
/// <param name="Severity">The severity that applies here.</param>
/// <param name="Span">Where in the text; offsets in UTF-16 units after the byte order mark.</param>
/// <param name="Message">One line: what is wrong, then the remedy; no trailing period.</param>
/// <param name="File">The file it stands in, relative to the Dockerfile's folder, or null for the Dockerfile itself.</param>
public sealed record Diagnostic(string Id, Severity Severity, TextSpan Span, string Message, string? File = null);
