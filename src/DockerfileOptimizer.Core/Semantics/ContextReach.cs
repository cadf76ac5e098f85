using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Semantics;

/// <summary>Which entries of the build context the COPY and ADD instructions of a file take.</summary>
public sealed class ContextReach
{
    private readonly List<(string Folder, ContextSource Source)> _folders = [];
    private readonly List<string> _named = [];

    private ContextReach()
    {
    }

    /// <summary>True when a source may name anything: its path is not known, or it is a mount of all.</summary>
    public bool HasUnknownSource { get; private set; }

    /// <summary>The sources that take a folder, in order, each once.</summary>
    public IEnumerable<ContextSource> FolderSources => _folders.Select(folder => folder.Source).Distinct();

    /// <summary>The sources that take all of the context, in order.</summary>
    public IEnumerable<ContextSource> WholeSources => FolderSources.Where(source => source.TakesAll);

    /// <summary>Looks up what the sources of a file select. Stages that the build does not need take nothing.</summary>
    public static ContextReach Of(DockerfileModel model, BuildContext context)
    {
        var reach = new ContextReach();
        var needed = StageSources.NeededBy(model);
        foreach (var source in model.ContextSources)
        {
            // A mount of everything reads whatever its command wants.
            if (source.Path is not { } path || (source.IsMount && source.TakesAll))
            {
                reach.HasUnknownSource = true;
                continue;
            }

            var matches = source.TakesAll ? [new SourceMatch("", ContextEntryKind.Folder)] : context.Find(path).Matches;
            reach._named.AddRange(source.TakesAll ? [] : matches.Count == 0 ? [path] : matches.Select(match => match.Path));
            if (source.Word is null || source.IsFiltered || !needed.Contains(source.Stage) || ShellPrograms.IsWindows(source.Stage))
                continue;
            foreach (var match in matches.Where(match => match.Kind == ContextEntryKind.Folder))
                reach._folders.Add((match.Path, source));
        }

        return reach;
    }

    /// <summary>The first source that takes an entry along with the folder it is in; null when none does.</summary>
    /// <param name="path">Path from the context's root.</param>
    public ContextSource? FirstTaking(string path)
    {
        foreach (var (folder, source) in _folders)
        {
            if (IsBelow(path, folder))
                return source;
        }

        return null;
    }

    /// <summary>True when a source asks for an entry or for something in it, so that it is meant to be there.</summary>
    /// <param name="path">Path from the context's root.</param>
    public bool Names(string path) => HasUnknownSource || _named.Any(named => named == path || IsBelow(named, path));

    private static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));
}
