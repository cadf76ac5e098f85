using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>An option of the .NET SDK, or a switch of MSBuild.</summary>
/// <param name="Name">The name as written, without its value: <c>-c</c>, <c>--no-restore</c>, <c>-p</c>.</param>
/// <param name="Word">The word it stands in.</param>
/// <param name="Value">The next word, where that is its value.</param>
public sealed record DotNetOption(string Name, ShellWord Word, ShellWord? Value);
