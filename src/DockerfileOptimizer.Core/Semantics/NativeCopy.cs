using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A COPY between two stages that takes along what was made for the C library of the first.</summary>
/// <param name="What">What is copied, for a message: <c>node_modules</c>.</param>
/// <param name="IsLinked">True when it is a program that needs the very C library, of its version or a newer one.</param>
internal sealed record NativeCopy(string What, bool IsLinked)
{
    private const string CargoBin = "/usr/local/cargo/bin/";

    private static readonly string[] NodeInstallers = ["npm", "yarn", "pnpm"];

    /// <summary>What a COPY takes from a stage; null when it need not be native.</summary>
    public static NativeCopy? Of(CopyInstruction copy, Stage source, DockerfileModel model)
    {
        var commands = source.Chain.SelectMany(stage => stage.Instructions.OfType<RunInstruction>()).SelectMany(run => model.ScriptOf(run)?.Commands ?? []).ToList();
        return copy.Sources.Select(word => OfPath(word.Value.TrimEnd('/'), commands)).FirstOrDefault(found => found is not null);
    }

    private static NativeCopy? OfPath(string path, List<ShellCommand> commands)
    {
        string[] parts = path.Split('/');
        string last = parts[parts.Length - 1];
        if (last == "node_modules")
            return commands.Any(InstallsNodePackages) ? new(last, false) : null;
        if (IsEnvironment(path, commands) || last == "site-packages")
            return commands.Any(InstallsPythonPackages) ? new("a Python environment", false) : null;
        int target = Array.IndexOf(parts, "target");
        // With a triple between them the C library is that of the triple.
        bool isRelease = target >= 0 && target + 1 < parts.Length - 1 && parts[target + 1] == "release";
        bool isRust = (isRelease && commands.Any(command => ProgramName.Of(command) == "cargo")) || path.StartsWith(CargoBin, StringComparison.Ordinal);
        return isRust && !commands.Any(command => command.Arguments.Any(word => word.Text.IndexOf("musl", StringComparison.Ordinal) >= 0)) ? new("a Rust program", true) : null;
    }

    private static bool IsEnvironment(string path, List<ShellCommand> commands) => path.Length > 1 && commands.Any(command =>
        (ProgramName.Of(command) is "virtualenv" || command.Arguments.Any(word => word.Value == "venv"))
        && command.Arguments.Any(word => word.Value?.TrimEnd('/') == path));

    private static bool InstallsNodePackages(ShellCommand command) =>
        NodeInstallers.Contains(ProgramName.Of(command), StringComparer.Ordinal)
        && (command.Arguments.Count == 0 || command.Arguments.Any(word => word.Value is "install" or "ci" or "i" or "add" or "--frozen-lockfile" or "--production"));

    private static bool InstallsPythonPackages(ShellCommand command) =>
        command.Arguments.Any(word => word.Value is "install" or "sync") && (ProgramName.Of(command) is "pip" or "pip3" or "poetry" or "uv" or "pipenv" or "python" or "python3");

    /// <summary>The release number of a stage's Debian; null for another distribution, and where it is not known.</summary>
    public static int? DebianOf(Stage stage)
    {
        var facts = stage.RootImage?.Name?.Facts;
        var system = facts?.OperatingSystem ?? facts?.Release;
        return system is { Product: "debian" } && int.TryParse(system.Release, out int release) ? release : null;
    }
}
