namespace DockerfileOptimizer.Context;

/// <summary>Which entries of a folder COPY takes along: those that <c>--parents</c> selects, without those that <c>--exclude</c> names.</summary>
public sealed class CopyFilter
{
    private readonly IgnoreFile? _included;
    private readonly IgnoreFile _excluded;

    /// <param name="include">The pattern that <c>--parents</c> makes of a source, relative to the folder; null to take all.</param>
    /// <param name="excludes">The values of <c>--exclude</c>, relative to the folder.</param>
    public CopyFilter(string? include, IEnumerable<string> excludes)
    {
        _included = include is null ? null : IgnoreFile.Of([include]);
        _excluded = IgnoreFile.Of(excludes);
    }

    /// <summary>True when a pattern is none, for which BuildKit refuses the build.</summary>
    public bool IsMalformed => _excluded.Error is not null || _included?.Error is not null;

    /// <summary>
    /// The entries below a folder that are copied, each folder in front of what it holds; a folder that is not selected itself is made
    /// for what is selected in it.
    /// </summary>
    /// <param name="tree">Where the folder is.</param>
    /// <param name="folder">Path of the folder; empty for the root.</param>
    /// <returns>Paths relative to the folder.</returns>
    public IEnumerable<SourceMatch> Select(IContextTree tree, string folder) => Select(tree, folder, "", included: null, excluded: null);

    private IEnumerable<SourceMatch> Select(IContextTree tree, string root, string folder, IgnoreMatches? included, IgnoreMatches? excluded)
    {
        string path = folder.Length == 0 ? root : root.Length == 0 ? folder : root + "/" + folder;
        foreach (var entry in tree.List(path) ?? [])
        {
            string name = ContextPath.Join(folder, entry.Name);
            IgnoreMatches? inclusions = null;
            bool isCopied = _included is null || _included.MatchBelow(name, included, out inclusions).IsIgnored;
            isCopied &= !_excluded.MatchBelow(name, excluded, out var exclusions).IsIgnored;
            if (isCopied)
                yield return new(name, entry.Kind);
            if (!entry.IsFolder)
                continue;
            foreach (var match in Select(tree, root, name, inclusions, exclusions))
            {
                if (!isCopied)
                    yield return new(name, entry.Kind);
                isCopied = true;
                yield return match;
            }
        }
    }
}
