namespace DockerfileOptimizer.Context;

/// <summary>The build context of one Dockerfile: its files, what the ignore file leaves of them, and look-ups in both. Read when first asked, then kept; not for several threads at once.</summary>
public sealed class BuildContext
{
    private readonly Lazy<ContextWalk> _walk;
    private readonly SourceLookup _all;
    private readonly SourceLookup _sent;

    /// <param name="tree">The files.</param>
    /// <param name="ignoreFile">The ignore file that applies, or null when there is none.</param>
    /// <param name="maxEntries">How many entries to look at: in all for look-ups, and again for the walk.</param>
    public BuildContext(IContextTree tree, IgnoreFile? ignoreFile, int maxEntries)
    {
        var bounded = new BoundedTree(tree, maxEntries);
        Tree = bounded;
        IgnoreFile = ignoreFile;
        _all = new(bounded, maxEntries);
        _sent = ignoreFile is null ? _all : new(new SentTree(bounded, ignoreFile, maxEntries), maxEntries);
        _walk = new(() => ContextWalk.Run(bounded, ignoreFile, maxEntries));
    }

    /// <summary>All files, whether or not they are sent.</summary>
    public BoundedTree Tree { get; }

    public IgnoreFile? IgnoreFile { get; }

    /// <summary>All that is sent when a COPY asks for the whole context.</summary>
    public ContextWalk Walk => _walk.Value;

    /// <summary>What a COPY or ADD source selects of the files that are sent: what the build copies.</summary>
    /// <param name="source">A path with variables replaced and quotes taken off.</param>
    public SourceResult Find(string source) => _sent.Find(source);

    /// <summary>What a source would select if nothing were ignored.</summary>
    /// <param name="source">A path with variables replaced and quotes taken off.</param>
    public SourceResult FindUnignored(string source) => _all.Find(source);
}
