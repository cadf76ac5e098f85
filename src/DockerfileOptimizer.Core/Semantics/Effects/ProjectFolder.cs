using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The folder of the project that a tool works on.</summary>
internal sealed class ProjectFolder
{
    private readonly string? _path;

    private ProjectFolder(string? path) => _path = path;

    /// <summary>The folder and all below it.</summary>
    public PathSet Tree => _path is null ? PathSet.Anywhere : PathSet.Below(_path);

    /// <summary>The folder that an argument names, else the one that the command runs in.</summary>
    /// <param name="call">The call.</param>
    /// <param name="folder">The argument; null when there is none.</param>
    public static ProjectFolder Of(CommandCall call, CommandArgument? folder = null) =>
        new(folder is null ? call.WorkingDirectory : folder is { Value: { } path, HasGlob: false } ? call.Absolute(path) : null);

    /// <summary>The folder of a file that an argument names, else the one that the command runs in.</summary>
    /// <param name="call">The call.</param>
    /// <param name="file">The argument; null when there is none.</param>
    public static ProjectFolder OfFile(CommandCall call, CommandArgument? file) =>
        file?.Value is { } path && call.Absolute(path) is { } absolute ? new(ParentOf(absolute)) : Of(call, file);

    /// <summary>The folder above, for tools that work on neighbouring projects, too; this one where it stands at the top.</summary>
    public ProjectFolder WithNeighbours() => _path?.LastIndexOf('/') > 0 ? new(ParentOf(_path!)) : this;

    /// <summary>A path of the project and all below it.</summary>
    public PathSet Below(string path) => _path is null ? PathSet.Anywhere : PathSet.Below(Join(path));

    /// <summary>Files of the project, by names or patterns; none when the folder is not known.</summary>
    public IReadOnlyList<PathSet> Files(params string[] names) => _path is null ? [] : [.. names.Select(name => PathSet.Matching(Join(name), isDeep: name.EndsWith("/", StringComparison.Ordinal)))];

    /// <summary>Takes down that code of the project runs: it may read anything, and change what is in the folder.</summary>
    public void RunCode(EffectRecorder effects)
    {
        effects.Reads(PathSet.Anywhere);
        effects.MayWrite(Tree);
        effects.MayRemove(Tree);
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";

    private string Join(string path) => path.StartsWith("/", StringComparison.Ordinal) ? path : _path + "/" + path;
}
