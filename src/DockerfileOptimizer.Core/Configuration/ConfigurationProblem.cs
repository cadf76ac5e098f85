using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>A mistake in a configuration file, or a configuration file that cannot be read.</summary>
/// <param name="Path">Absolute path of the configuration file.</param>
/// <param name="Span">Where in its text, within one line; empty at the start when the file has no text.</param>
/// <param name="Position">Line and column of the span's start.</param>
/// <param name="Message">One line: what is wrong, then the remedy; no trailing period.</param>
public sealed record ConfigurationProblem(string Path, TextSpan Span, LinePosition Position, string Message);
