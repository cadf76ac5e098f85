namespace DockerfileOptimizer.Context;

/// <summary>Finds what COPY and ADD sources select, as BuildKit does.</summary>
/// <param name="tree">What is sent, or all of the context.</param>
/// <param name="maxEntries">How many entries a single source may make it look at.</param>
public sealed class SourceLookup(IContextTree tree, int maxEntries)
{
    /// <summary>Looks a source up.</summary>
    /// <param name="source">A path of the context with variables replaced and quotes taken off.</param>
    public SourceResult Find(string source)
    {
        string path = ContextPath.FromRoot(source);
        if (path.Length == 0)
            return new(SourceState.Found, [new("", ContextEntryKind.Folder)]);

        // Sources are sent as patterns of the ignore file's kind too, and these see other mistakes.
        var sentAs = IgnoreMatcher.From(path);
        var pattern = new GlobPattern(path);
        if (sentAs.IsMalformed || pattern.Match(".") == PatternMatch.Malformed)
            return SourceResult.None(SourceState.Malformed);

        string[] names = path.Split('/');
        int literal = Array.FindIndex(names, GlobPattern.HasWildcard);
        return literal < 0 ? FindLiteral(path) : new WildcardSearch(tree, names, literal, sentAs, maxEntries).Run();
    }

    private SourceResult FindLiteral(string path)
    {
        var entry = TreePath.Find(tree, path, out var state);
        return entry is { } found ? new(SourceState.Found, [new(path, found.Kind)]) : SourceResult.None(state);
    }
}
