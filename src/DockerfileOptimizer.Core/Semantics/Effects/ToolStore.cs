using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The folder in which a tool keeps what it fetched or made, to be faster the next time.</summary>
internal sealed class ToolStore
{
    private readonly IReadOnlyList<PathSet> _folders;

    private ToolStore(string? path, IReadOnlyList<PathSet> folders)
    {
        Path = path;
        _folders = folders;
    }

    /// <summary>The tool keeps nothing.</summary>
    public static ToolStore None { get; } = new(null, []);

    /// <summary>Absolute; null when it is not known or there is none.</summary>
    public string? Path { get; }

    /// <summary>A folder that is known.</summary>
    public static ToolStore At(string path) => new(PathSet.Exact(path).Path, [PathSet.Below(path)]);

    /// <summary>One of some folders below a home folder, or of others, nobody knows which.</summary>
    public static ToolStore OneOf(params string[] folders) => new(
        null,
        [.. folders.SelectMany(folder => folder[0] == '/' ? [PathSet.Below(folder)] : new[] { PathSet.Below("/root/" + folder), PathSet.Matching("/home/*/" + folder, isDeep: true) })]);

    /// <summary>The folder that an option gives, else a variable, else the one below the home folder.</summary>
    /// <param name="call">The call.</param>
    /// <param name="option">The option; null when it is not given.</param>
    /// <param name="inHome">The folder where nothing else is said, from the home folder.</param>
    /// <param name="variables">Variables that give it, the first that is set counts, each with the path from what it holds.</param>
    public static ToolStore Of(CommandCall call, CommandOption? option, string inHome, params (string Name, string Path)[] variables)
    {
        if (option is not null)
            return option.Value is { } given ? From(call.Absolute(given), inHome) : OneOf(inHome);
        foreach (var (name, path) in variables)
        {
            if (call.Variable(name) is { Length: > 0 } folder)
                return From(call.Absolute(folder + path), inHome);
            if (call.Variable(name) is null && !call.IsUnset(name))
                return OneOf(inHome);
        }

        return From(call.Home is { } home ? home + "/" + inHome : null, inHome);
    }

    /// <summary>Takes down that it is filled.</summary>
    public void Fill(EffectRecorder effects)
    {
        if (Path is not null)
            effects.Writes(PathSet.Below(Path), FileRole.Cache);
        else
            MayFill(effects);
    }

    /// <summary>Takes down that it may be filled.</summary>
    public void MayFill(EffectRecorder effects)
    {
        foreach (var folder in _folders)
            effects.MayWrite(folder, FileRole.Cache);
    }

    /// <summary>Takes down that it is emptied.</summary>
    public void Empty(EffectRecorder effects)
    {
        if (Path is not null)
            effects.Removes(PathSet.Below(Path));
        foreach (var folder in Path is null ? _folders : [])
            effects.MayRemove(folder);
    }

    private static ToolStore From(string? path, string inHome) => path is null ? OneOf(inHome) : At(path);
}
