using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A command with its arguments as the program gets them, and where it runs.</summary>
public sealed class CommandCall
{
    private readonly Func<string, VariableValue> _variable;

    internal CommandCall(ShellCommand command, string program, IReadOnlyList<CommandArgument> arguments, Func<string, VariableValue> variable)
    {
        Command = command;
        Program = program;
        Arguments = arguments;
        _variable = variable;
    }

    public ShellCommand Command { get; }

    /// <summary>The name without its folder.</summary>
    public string Program { get; }

    /// <summary>The folder that the name gives, absolute; null when it is found by PATH, or the folder is not known.</summary>
    public string? ProgramFolder { get; internal init; }

    public IReadOnlyList<CommandArgument> Arguments { get; }

    /// <summary>The folder it runs in, absolute; null when it is not known.</summary>
    public string? WorkingDirectory { get; internal init; }

    /// <summary>The home folder of the user it runs as; null when it is not known.</summary>
    public string? Home { get; internal init; }

    /// <summary>Whether it runs as root; null when that is not known.</summary>
    public bool? IsRoot { get; internal init; }

    /// <summary>True when it gets further arguments from its standard input, as below <c>xargs</c>.</summary>
    public bool HasMoreArguments { get; internal init; }

    /// <summary>The value of an environment variable; null when it is not set, or not known to be.</summary>
    public string? Variable(string name) => _variable(name).Text;

    /// <summary>True when a variable is certainly not set.</summary>
    public bool IsUnset(string name) => _variable(name) is { IsKnown: true, Text: null };

    /// <summary>The path that an argument names; a pattern where it has wildcards, anything below its known part where the rest is not known.</summary>
    public PathSet PathOf(CommandArgument argument) => ArgumentPath.Of(argument, WorkingDirectory, isDeep: false);

    /// <summary>The path that an argument names, and all below it.</summary>
    public PathSet TreeOf(CommandArgument argument) => ArgumentPath.Of(argument, WorkingDirectory, isDeep: true);

    /// <summary>A path as the command would take it, from its working directory where it is relative.</summary>
    public PathSet At(string path) => Absolute(path) is { } absolute ? PathSet.Exact(absolute) : PathSet.Anywhere;

    /// <summary>As <see cref="At"/>, with all below.</summary>
    public PathSet Below(string path) => Absolute(path) is { } absolute ? PathSet.Below(absolute) : PathSet.Anywhere;

    /// <summary>A path below the home folder.</summary>
    public PathSet InHome(string path) => Home is null ? PathSet.Anywhere : PathSet.Below(Home + "/" + path);

    /// <summary>The absolute path of one that may be relative; null when the working directory is not known.</summary>
    public string? Absolute(string path) => ArgumentPath.Absolute(path, WorkingDirectory);

    /// <summary>The arguments split as a program of this syntax does.</summary>
    internal CommandLine Read(OptionSyntax syntax) => CommandLine.Read(Arguments, syntax);
}
