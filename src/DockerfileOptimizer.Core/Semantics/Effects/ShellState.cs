using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What variables and the working directory are worth from command to command of a script. Commands are told in the order of the text.</summary>
internal sealed class ShellState
{
    private const string WorkingDirectoryName = "PWD";

    /// <summary>Longer values than any path are not kept: a script may double one with each command.</summary>
    private const int MaxValue = 4096;

    private static readonly HashSet<string> Declaring = new(StringComparer.Ordinal) { "export", "declare", "local", "readonly", "typeset" };

    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal) { "read", "mapfile", "readarray", "getopts", "printf", "let", "select" };

    private readonly Dictionary<string, Stack<Binding>> _bindings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loopVariables = new(StringComparer.Ordinal);
    private readonly Func<string, VariableValue> _environment;
    private readonly string? _workingDirectory;
    private readonly string? _home;
    private int _position;
    private bool _mayHaveOthers;

    /// <param name="script">The script.</param>
    /// <param name="environment">The variables that it starts with.</param>
    /// <param name="workingDirectory">The folder that it starts in; null when it is not known.</param>
    /// <param name="home">The home folder; null when it is not known.</param>
    public ShellState(ShellScript script, Func<string, VariableValue> environment, string? workingDirectory, string? home)
    {
        _environment = environment;
        _workingDirectory = workingDirectory;
        _home = home;
        CompoundRedirections = Collect(script).ToLookup(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>The names of functions that the script defines.</summary>
    public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The redirections of compound commands, by the first command inside.</summary>
    public ILookup<ShellCommand, ShellRedirection> CompoundRedirections { get; }

    public string? WorkingDirectory => Find(WorkingDirectoryName).Text;

    public string? Home => Find("HOME").Text ?? _home;

    public WordExpansion Expansion => new(Find, Home);

    /// <summary>Goes to a command: what ended before it holds no longer.</summary>
    public void MoveTo(ShellCommand command) => _position = command.Span.Start;

    public VariableValue Find(string name)
    {
        if (_bindings.TryGetValue(name, out var bindings))
        {
            while (bindings.Count > 0 && bindings.Peek().End <= _position)
                bindings.Pop();
            if (bindings.Count > 0)
                return bindings.Peek().Value;
        }

        if (name == WorkingDirectoryName)
            return _workingDirectory is null ? VariableValue.Unknown : VariableValue.Of(_workingDirectory);
        return _loopVariables.Contains(name) || IsSpecial(name) ? VariableValue.Unknown : Inherited(name);
    }

    /// <summary>Takes in what a command sets for those behind it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments.</param>
    public void Run(ShellCommand command, IReadOnlyList<CommandArgument> arguments)
    {
        if (command.Name is null)
        {
            foreach (var assignment in command.Assignments)
                Bind(command, assignment.Name, ValueOf(assignment));
        }
        else if (command.NameText is { } name)
        {
            Run(command, name, arguments);
        }
    }

    /// <summary>What an assignment gives to its variable.</summary>
    public VariableValue ValueOf(ShellAssignment assignment)
    {
        if (assignment.Append)
            return VariableValue.Unknown;
        return assignment.Value is { } value ? Expansion.ValueOf(value) : VariableValue.Of("");
    }

    private void Run(ShellCommand command, string name, IReadOnlyList<CommandArgument> arguments)
    {
        if (name is "cd" or "pushd")
            Bind(command, WorkingDirectoryName, TargetOf(arguments));
        else if (name == "popd")
            Bind(command, WorkingDirectoryName, VariableValue.Unknown);
        else if (name is "." or "source" && ActivatedFolder(arguments) is { } environment)
            Bind(command, "VIRTUAL_ENV", VariableValue.Of(environment));
        else if (name is "." or "source" or "eval" || Functions.Contains(name))
            _mayHaveOthers = true;
        else if (name == "unset")
            BindAll(command, arguments, VariableValue.Unset);
        else if (Reading.Contains(name))
            BindAll(command, arguments, VariableValue.Unknown);
        else if (Declaring.Contains(name))
            Declare(command, arguments);
    }

    private void Declare(ShellCommand command, IReadOnlyList<CommandArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            int equals = argument.KnownStart.IndexOf('=');
            if (equals > 0)
                Bind(command, argument.KnownStart.Substring(0, equals), argument.IsKnown ? VariableValue.Of(argument.KnownStart.Substring(equals + 1)) : VariableValue.Unknown);
        }
    }

    private void BindAll(ShellCommand command, IReadOnlyList<CommandArgument> names, VariableValue value)
    {
        foreach (var name in names.Where(name => name.Value is { Length: > 0 } text && text[0] != '-'))
            Bind(command, name.Value!, value);
    }

    /// <summary>The virtual environment of Python that a script of its own switches on; null for other scripts.</summary>
    private string? ActivatedFolder(IReadOnlyList<CommandArgument> arguments)
    {
        const string script = "/bin/activate";
        return arguments is { Count: 1 } && arguments[0].Value is { } path && path.EndsWith(script, StringComparison.Ordinal)
            ? ArgumentPath.Absolute(path.Substring(0, path.Length - script.Length) + "/", WorkingDirectory)
            : null;
    }

    /// <summary>Where <c>cd</c> goes to.</summary>
    private VariableValue TargetOf(IReadOnlyList<CommandArgument> arguments)
    {
        var operands = arguments.Where(argument => argument.Value is not ("-P" or "-L" or "--" or "-e")).ToList();
        if (operands.Count == 0)
            return Home is { } home ? VariableValue.Of(home) : VariableValue.Unknown;
        if (operands.Count > 1 || operands[0] is not { Value: { Length: > 0 } path, HasGlob: false } || path == "-")
            return VariableValue.Unknown;
        if (path[0] == '/')
            return VariableValue.Of(Context.ContextPath.Clean(path));
        return WorkingDirectory is { } current ? VariableValue.Of(Context.ContextPath.Clean(current + "/" + path)) : VariableValue.Unknown;
    }

    private void Bind(ShellCommand command, string name, VariableValue value)
    {
        if (!_bindings.TryGetValue(name, out var bindings))
            _bindings[name] = bindings = new();
        if (value.Text is { Length: > MaxValue })
            value = VariableValue.Unknown;
        var scope = ShellScope.Of(command);
        if (scope.BranchEnd < scope.ShellEnd)
            bindings.Push(new(scope.ShellEnd, VariableValue.Unknown));
        bindings.Push(new(scope.BranchEnd < scope.ShellEnd ? scope.BranchEnd : scope.ShellEnd, value));
    }

    private VariableValue Inherited(string name)
    {
        var value = _environment(name);
        return _mayHaveOthers && value.Text is null ? VariableValue.Unknown : value;
    }

    /// <summary>Parameters of the shell itself: <c>$1</c>, <c>$@</c>, <c>$?</c>, and subscripts.</summary>
    private static bool IsSpecial(string name) => name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || name.IndexOf('[') >= 0 || name is "RANDOM" or "OLDPWD" or "LINENO";

    private List<KeyValuePair<ShellCommand, ShellRedirection>> Collect(ShellScript script)
    {
        var redirections = new List<KeyValuePair<ShellCommand, ShellRedirection>>();
        var met = new HashSet<ShellNode>();
        foreach (var command in script.Commands)
        {
            // What stands above a node that was met before has been met, too.
            for (ShellNode? node = command; node is not null && met.Add(node); node = node.Parent)
            {
                if (node is ShellFor { Header.Variable.Value: { } variable })
                    _loopVariables.Add(variable);
                else if (node is ShellSelect)
                    _mayHaveOthers = true;
                else if (node is ShellFunction { Name.Value: { } function })
                    Functions.Add(function);
                if (node is ShellCompound compound)
                    redirections.AddRange(compound.Redirections.Select(redirection => new KeyValuePair<ShellCommand, ShellRedirection>(command, redirection)));
            }
        }

        return redirections;
    }

    private readonly record struct Binding(int End, VariableValue Value);
}
