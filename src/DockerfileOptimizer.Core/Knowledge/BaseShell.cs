namespace DockerfileOptimizer.Knowledge;

/// <summary>The shell of a base image.</summary>
/// <param name="Program">What it is; <see cref="ShellProgram.None"/> when there is none.</param>
/// <param name="Path">Where it is: <c>/bin/sh</c>; null when there is none.</param>
/// <param name="AcceptsPipefail">Whether it takes <c>set -o pipefail</c>; null when that depends on the version.</param>
/// <param name="Default">What runs a command in shell form: <c>/bin/sh -c</c>, or what the image's own SHELL says.</param>
public sealed record BaseShell(ShellProgram Program, string? Path, bool? AcceptsPipefail, IReadOnlyList<string> Default)
{
    internal static BaseShell Read(string[] value) => new(
        value[2] switch { "none" => ShellProgram.None, "bash" => ShellProgram.Bash, "busybox" => ShellProgram.BusyBox, _ => ShellProgram.Dash },
        value[1].Length == 0 ? null : value[1],
        value[3] switch { "yes" => true, "no" => false, _ => null },
        value.Length > 4 ? [.. value.Skip(4)] : ["/bin/sh", "-c"]);
}
