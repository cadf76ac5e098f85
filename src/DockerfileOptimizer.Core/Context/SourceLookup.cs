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
        if (literal >= 0)
            return new WildcardSearch(tree, names, literal, sentAs, maxEntries).Run();

        // An escape stays in the name that is looked for, but not in the name that is sent.
        if (!sentAs.IsMatch(path))
            return SourceResult.None(SourceState.Missing);
        return TreePath.Find(tree, path, out var state) is { } entry ? new(state, [new(path, entry.Kind)]) : SourceResult.None(state);
    }
}
