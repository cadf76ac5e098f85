using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>The name of the program a command runs.</summary>
internal static class ProgramName
{
    /// <summary>The name without its folder; null when it is computed or there is none.</summary>
    public static string? Of(ShellCommand command) => command.NameText is { } name ? Of(name) : null;

    /// <summary>The last part of a path.</summary>
    public static string Of(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
