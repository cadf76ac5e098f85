using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>The build context of one Dockerfile: its files, what the ignore file leaves of them, and look-ups in both. Read when first asked, then kept; not for several threads at once.</summary>
public sealed class BuildContext
{
    private readonly IContextFiles _files;
    private readonly Lazy<ContextScan> _scan;
    private readonly Lazy<ContextWalk> _walk;
    private readonly Lazy<GitIgnore?> _gitIgnore;
    private readonly SourceLookup _all;
    private readonly SourceLookup _sent;

    /// <param name="files">Where the files are read.</param>
    /// <param name="root">Absolute path of the context.</param>
    /// <param name="ignoreFile">The ignore file that applies, or null when there is none.</param>
    /// <param name="limits">How much to read.</param>
    public BuildContext(IContextFiles files, string root, ContextIgnoreFile? ignoreFile, ContextLimits limits)
    {
        _files = files;
        Root = root;
        IgnoreFile = ignoreFile;
        var bounded = new BoundedTree(new ContextFilesTree(files, root), limits.MaxEntries, limits.IsOver);
        Tree = bounded;
        var patterns = ignoreFile?.Content;
        _all = new(bounded, limits.MaxEntries);
        _sent = patterns is null ? _all : new(new SentTree(bounded, patterns, limits.MaxEntries), limits.MaxEntries);
        _walk = new(() => ContextWalk.Run(bounded, patterns, limits.MaxEntries));
        _scan = new(() => ContextScan.OfSent(bounded, patterns, limits));
        _gitIgnore = new(() => GitIgnore.At(files, root));
    }

    /// <summary>Absolute path of the context.</summary>
    public string Root { get; }

    /// <summary>True when somebody said what the context is; false when it was inferred, so that nothing is certain.</summary>
    public bool IsGiven { get; init; }

    /// <summary>All files, whether or not they are sent.</summary>
    public BoundedTree Tree { get; }

    public ContextIgnoreFile? IgnoreFile { get; }

    /// <summary>What may be sent. In a build only what stands near the root, without sums: then <see cref="ContextScan.IsComplete"/> is false.</summary>
    public ContextScan Scan => _scan.Value;

    /// <summary>All that is sent when a COPY asks for the whole context.</summary>
    public ContextWalk Walk => _walk.Value;

    /// <summary>True when the context lies in a Git repository, so that <see cref="IsGitIgnored"/> says something.</summary>
    public bool IsInRepository => _gitIgnore.Value is not null;

    /// <summary>What a COPY or ADD source selects of the files that are sent: what the build copies.</summary>
    /// <param name="source">A path with variables replaced and quotes taken off.</param>
    public SourceResult Find(string source) => _sent.Find(source);

    /// <summary>What a source would select if nothing were ignored.</summary>
    /// <param name="source">A path with variables replaced and quotes taken off.</param>
    public SourceResult FindUnignored(string source) => _all.Find(source);

    /// <summary>The entries of a folder anywhere, given by its absolute path.</summary>
    internal IReadOnlyList<ContextEntry>? List(string folder) => _files.List(folder);

    /// <summary>A text file anywhere, given by its absolute path.</summary>
    internal SourceFileResult ReadFile(string path) => _files.Read(path);

    /// <summary>A text file of the context, or why it could not be read.</summary>
    /// <param name="path">Path from the context's root.</param>
    public SourceFileResult Read(string path) => _files.Read(Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>True when git ignores a path or a folder above it, whether or not something stands there.</summary>
    /// <param name="path">Path from the context's root.</param>
    /// <param name="isFolder">True for a folder.</param>
    public bool IsGitIgnored(string path, bool isFolder)
    {
        if (_gitIgnore.Value is not { } rules)
            return false;
        string folder = Root;
        string[] names = path.Split('/');
        for (int index = 0; index < names.Length; index++)
        {
            string current = Path.Combine(folder, names[index]);
            bool isLast = index == names.Length - 1;
            if (rules.IsIgnored(current, isFolder || !isLast))
                return true;
            if (!isLast)
                rules = GitIgnore.Enter(_files, current, rules);
            folder = current;
        }

        return false;
    }
}
