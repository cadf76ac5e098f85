using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A call of the .NET SDK: <c>dotnet publish App.csproj -c Release -o /app</c>.</summary>
public sealed class DotNetCommand
{
    private static readonly HashSet<string> OptionsWithValue = new(StringComparer.Ordinal)
    {
        "-c", "--configuration", "-f", "--framework", "-r", "--runtime", "-a", "--arch", "--os", "-o", "--output", "-v", "--verbosity",
        "--version-suffix", "--manifest", "-s", "--source", "--artifacts-path", "--configfile", "--packages", "--project", "--launch-profile",
    };

    private static readonly string[] Switches =
    [
        "p", "property", "t", "target", "m", "maxcpucount", "nologo", "v", "verbosity", "bl", "binarylogger", "r", "restore", "clp",
        "consoleloggerparameters", "warnaserror", "nowarn", "tl", "terminallogger", "graph", "nr", "nodereuse",
    ];

    private readonly Dictionary<string, ShellWord?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DotNetOption> _options = [];
    private readonly List<ShellWord> _operands = [];
    private readonly Func<ShellWord, string?> _textOf;

    private DotNetCommand(ShellCommand command, string verb, Func<ShellWord, string?> textOf)
    {
        Command = command;
        Verb = verb;
        _textOf = textOf;
    }

    public ShellCommand Command { get; }

    /// <summary><c>publish</c>, <c>build</c>, <c>restore</c>, <c>test</c>, …</summary>
    public string Verb { get; }

    /// <summary>Project, solution or folder; for the verbs that take one, at most one.</summary>
    public IReadOnlyList<ShellWord> Operands => _operands;

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<DotNetOption> Options => _options;

    /// <summary>The MSBuild properties that it sets; the value of one is null when it is computed.</summary>
    public IReadOnlyDictionary<string, string?> Properties => _properties;

    /// <summary>Reads a command; null when it is another program, or without a verb.</summary>
    public static DotNetCommand? TryRead(ShellCommand command) => TryRead(command, word => word.Value);

    /// <summary>Reads a command; null when it is another program, or without a verb.</summary>
    /// <param name="command">The command.</param>
    /// <param name="textOf">What the shell makes of a word; null when that is not known, or not one word.</param>
    public static DotNetCommand? TryRead(ShellCommand command, Func<ShellWord, string?> textOf)
    {
        if (ProgramName.Of(command) is not ("dotnet" or "dotnet.exe") || command.Arguments.Count == 0 || command.Arguments[0].Value is not { } verb)
            return null;
        if (verb.StartsWith("-", StringComparison.Ordinal))
            return null;
        var read = new DotNetCommand(command, verb, textOf);
        // What follows two dashes is for the tests or the app.
        for (int index = 1; index < command.Arguments.Count && command.Arguments[index].Value != "--"; index++)
            index += read.Add(command.Arguments[index], index + 1 < command.Arguments.Count ? command.Arguments[index + 1] : null);
        return read;
    }

    /// <summary>True when one of these options is given.</summary>
    public bool Has(params string[] options) => options.Any(_values.ContainsKey);

    /// <summary>True when an MSBuild property is set, to whatever.</summary>
    public bool Sets(params string[] properties) => properties.Any(_properties.ContainsKey);

    /// <summary>The value of an MSBuild property; null when it is not set, or computed.</summary>
    public string? PropertyOf(string property) => _properties.TryGetValue(property, out string? value) ? value : null;

    /// <summary>The value of an option by one of its names; null when it is not given, or computed.</summary>
    public string? ValueOf(params string[] options) =>
        options.Select(option => _values.TryGetValue(option, out var word) ? word : null).FirstOrDefault(word => word is not null) is { } given && TextOf(given) is { } value
            ? AfterSeparator(value)
            : null;

    /// <summary>What the shell makes of a word of the command; null when that is not known, or not one word.</summary>
    public string? TextOf(ShellWord word) => _textOf(word);

    /// <summary>Adds a word; 1 when the next one belongs to it.</summary>
    private int Add(ShellWord word, ShellWord? next)
    {
        string? known = TextOf(word);
        string text = known ?? word.Text.Trim('"');
        if (!IsOption(text))
        {
            _operands.Add(word);
            return 0;
        }

        string name = text.Split(':', '=')[0];
        if (name.TrimStart('-', '/') is "p" or "property" && name.Length < text.Length)
            AddProperty(text.Substring(name.Length + 1), known is not null);
        bool takesNext = name.Length == text.Length && next is not null && (TakesValue(name) || next.Value is "true" or "false");
        _values[name] = takesNext ? next : word;
        _options.Add(new(name, word, takesNext ? next : null));
        return takesNext ? 1 : 0;
    }

    // 'dotnet restore -f' is '--force'.
    private bool TakesValue(string option) => OptionsWithValue.Contains(option) && !(Verb == "restore" && option == "-f");

    private void AddProperty(string settings, bool isKnown)
    {
        foreach (string setting in settings.Split(';'))
        {
            int equals = setting.IndexOf('=');
            if (equals > 0)
                _properties[setting.Substring(0, equals)] = isKnown ? setting.Substring(equals + 1) : null;
        }
    }

    private static bool IsOption(string text)
    {
        if (text.StartsWith("-", StringComparison.Ordinal))
            return true;
        // '/p:A=1' is a switch of MSBuild, '/src/App' a path.
        return text.StartsWith("/", StringComparison.Ordinal) && Switches.Contains(text.Substring(1).Split(':', '=')[0], StringComparer.OrdinalIgnoreCase);
    }

    private static string AfterSeparator(string value) =>
        value.StartsWith("-", StringComparison.Ordinal) && value.IndexOfAny([':', '=']) is var separator and > 0 ? value.Substring(separator + 1) : value;
}
