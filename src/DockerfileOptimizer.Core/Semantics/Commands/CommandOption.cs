using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name with its dashes: <c>-y</c>, <c>--yes</c>. Letters that are written together are options of their own.</param>
/// <param name="Argument">What it is given; null when it has no value.</param>
/// <param name="Word">The word it stands in.</param>
public sealed record CommandOption(string Name, CommandArgument? Argument, ShellWord Word)
{
    /// <summary>Its value; null when it has none, or none that is known.</summary>
    public string? Value => Argument?.Value;
}
