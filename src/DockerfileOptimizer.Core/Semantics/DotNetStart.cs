namespace DockerfileOptimizer.Semantics;

/// <summary>A .NET app, or a command of the SDK, that a container starts.</summary>
public sealed class DotNetStart
{
    /// <summary>Options of the host that are followed by a value.</summary>
    private static readonly string[] HostOptionsWithValue =
    [
        "--additionalprobingpath", "--additional-deps", "--depsfile", "--fx-version", "--roll-forward",
        "--roll-forward-on-no-candidate-fx", "--runtimeconfig",
    ];

    private DotNetStart()
    {
    }

    /// <summary>The word that names the app: <c>App.dll</c> behind <c>dotnet</c>, or a program by its path; null for a command of the SDK.</summary>
    public StartWord? App { get; private init; }

    /// <summary>True when <see cref="App"/> is a program of its own, which may be any program.</summary>
    public bool IsProgram { get; private init; }

    /// <summary>A command of the SDK: <c>run</c>, <c>watch</c>, <c>test</c>; null when an app is started.</summary>
    public string? Verb { get; private init; }

    /// <summary>True when options of the host choose the runtime or where it is looked for.</summary>
    public bool ChoosesRuntime { get; private init; }

    /// <summary>The name of the app's assembly, without folder and <c>.dll</c>; null for a command of the SDK.</summary>
    public string? AssemblyName
    {
        get
        {
            if (App?.Value is not { } path)
                return null;
            string file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
            return EndsWith(file, ".dll") || EndsWith(file, ".exe") ? file.Substring(0, file.Length - ".dll".Length) : file;
        }
    }

    /// <summary>What a start command runs; null when it is neither <c>dotnet</c> nor a program by its path.</summary>
    public static DotNetStart? Of(StartCommand command)
    {
        var words = command.Words;
        string program = words[0].Value!;
        string name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        if (name is not ("dotnet" or "dotnet.exe"))
            return program.Length > name.Length ? new() { App = words[0], IsProgram = true } : null;

        bool choosesRuntime = false;
        int index = 1;
        for (; index < words.Count && words[index].Value is { } option && (option == "exec" || option.StartsWith("-", StringComparison.Ordinal)); index++)
        {
            choosesRuntime |= option != "exec";
            if (HostOptionsWithValue.Contains(option, StringComparer.Ordinal))
                index++;
        }

        if (index >= words.Count || words[index].Value is not { } first)
            return null;
        return EndsWith(first, ".dll") || EndsWith(first, ".exe")
            ? new() { App = words[index], ChoosesRuntime = choosesRuntime }
            : new() { Verb = first, ChoosesRuntime = choosesRuntime };
    }

    private static bool EndsWith(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
