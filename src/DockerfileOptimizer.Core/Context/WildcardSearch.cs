namespace DockerfileOptimizer.Context;

/// <summary>One search for what a source with wildcards selects.</summary>
internal sealed class WildcardSearch
{
    private readonly IContextTree _tree;
    private readonly IgnoreMatcher _sentAs;
    private readonly string _base;
    private readonly GlobPattern _pattern;
    private readonly GlobPattern[] _levels;
    private readonly bool _hasClass;
    private readonly bool _looksDeeper;
    private readonly List<SourceMatch> _matches = [];
    private int _budget;
    private bool _isCut;
    private bool _isBaseSent;

    /// <param name="tree">Where to look.</param>
    /// <param name="names">The names of the source.</param>
    /// <param name="literal">How many of them come before the first wildcard.</param>
    /// <param name="sentAs">The pattern that decides what is sent for this source.</param>
    /// <param name="maxEntries">How many entries to look at.</param>
    public WildcardSearch(IContextTree tree, string[] names, int literal, IgnoreMatcher sentAs, int maxEntries)
    {
        _tree = tree;
        _sentAs = sentAs;
        _budget = maxEntries;
        _base = string.Join("/", names.Take(literal));
        string rest = string.Join("/", names.Skip(literal));
        _pattern = new(rest);
        _levels = [.. names.Skip(literal).Select(name => new GlobPattern(name))];
        _hasClass = rest.IndexOf('[') >= 0;
        _looksDeeper = rest.IndexOf("**", StringComparison.Ordinal) >= 0;
    }

    public SourceResult Run()
    {
        if (_base.Length > 0)
        {
            var entry = TreePath.Find(_tree, _base, out var state);
            if (entry is null || !entry.Value.IsFolder)
                return SourceResult.None(entry is { Kind: ContextEntryKind.File } ? SourceState.Missing : state == SourceState.Found ? SourceState.Unknown : state);
        }

        Search("", 0, isSent: false);
        if (_isCut)
            return SourceResult.None(SourceState.Unknown);
        if (_matches.Count > 0)
            return new(SourceState.Found, _matches);

        // The folder before the wildcard is sent only with something that the pattern selects.
        return SourceResult.None(_base.Length == 0 || _isBaseSent ? SourceState.Empty : SourceState.Missing);
    }

    private void Search(string folder, int depth, bool isSent)
    {
        if (_tree.List(ContextPath.Join(_base, folder)) is not { } entries)
        {
            _isCut = true;
            return;
        }
    }
}
