namespace DockerfileOptimizer.Context;

/// <summary>One search for what a source with wildcards selects.</summary>
internal sealed class WildcardSearch
{
    private readonly IContextTree _tree;
    private readonly IgnoreMatcher _sentAs;
    private readonly string _base;
    private readonly GlobPattern _pattern;
    private readonly GlobPattern[] _levels;
    private readonly bool _mayCrossSlashes;
    private readonly bool _mayBeSentDeeper;
    private readonly Stack<Candidate> _pending = new();
    private readonly List<SourceMatch> _matches = [];
    private int _budget;
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

        // A class may hold the slash; nothing else that glob patterns know does.
        _mayCrossSlashes = rest.IndexOf('[') >= 0;
        _mayBeSentDeeper = _base.Length > 0 && rest.IndexOf("**", StringComparison.Ordinal) >= 0;
    }

    /// <summary>An entry to look at.</summary>
    /// <param name="Path">Path below the base.</param>
    /// <param name="Entry">What stands there.</param>
    /// <param name="Depth">1 for what stands directly in the base.</param>
    /// <param name="IsSent">True when a folder above is sent for this source.</param>
    private readonly record struct Candidate(string Path, ContextEntry Entry, int Depth, bool IsSent);

    public SourceResult Run()
    {
        if (_base.Length > 0)
        {
            if (TreePath.Find(_tree, _base, out var state) is not { } entry)
                return SourceResult.None(state);
            if (!entry.IsFolder)
                return SourceResult.None(entry.Kind == ContextEntryKind.Link ? SourceState.Unknown : SourceState.Missing);
        }

        if (!Search())
            return SourceResult.None(SourceState.Unknown);
        if (_matches.Count > 0)
            return new(SourceState.Found, _matches);

        // The folder before the wildcard is sent only with something that the pattern selects.
        return SourceResult.None(_base.Length == 0 || _isBaseSent ? SourceState.Empty : SourceState.Missing);
    }

    /// <summary>False when it had to stop.</summary>
    private bool Search()
    {
        if (!Open("", 0, isSent: false))
            return false;
        while (_pending.Count > 0)
        {
            var candidate = _pending.Pop();
            string path = InTree(candidate.Path);
            bool isSent = candidate.IsSent || _sentAs.IsMatch(path);
            _isBaseSent |= isSent;
            if (isSent && _pattern.Match(candidate.Path) == PatternMatch.Yes)
                _matches.Add(new(path, candidate.Entry.Kind));
            else if (candidate.Entry.IsFolder && IsWorthOpening(candidate) && !Open(candidate.Path, candidate.Depth, isSent))
                return false;
        }

        return true;
    }

    private bool Open(string folder, int depth, bool isSent)
    {
        if (_tree.List(InTree(folder)) is not { } entries || entries.Count > _budget)
            return false;
        _budget -= entries.Count;
        for (int index = entries.Count - 1; index >= 0; index--)
            _pending.Push(new(ContextPath.Join(folder, entries[index].Name), entries[index], depth + 1, isSent));
        return true;
    }

    private bool IsWorthOpening(Candidate folder)
    {
        if (_mayCrossSlashes || (_mayBeSentDeeper && !_isBaseSent))
            return true;
        return folder.Depth < _levels.Length && _levels[folder.Depth - 1].Match(folder.Entry.Name) != PatternMatch.No;
    }

    private string InTree(string path)
    {
        if (_base.Length == 0)
            return path;
        return path.Length == 0 ? _base : ContextPath.Join(_base, path);
    }
}
