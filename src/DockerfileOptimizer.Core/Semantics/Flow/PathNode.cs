using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A folder or file in a tree of paths, and what is kept of it.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class PathNode<T>
    where T : class, new()
{
    private static readonly char[] Separator = ['/'];

    private Dictionary<string, PathNode<T>>? _children;

    public T Content { get; } = new();

    public IEnumerable<PathNode<T>> Children => _children is null ? [] : _children.Values;

    /// <summary>The names that lead to paths: of a pattern, to the folder in front of its first wildcard.</summary>
    public static IEnumerable<string> NamesOf(PathSet paths)
    {
        string start = paths.KnownStart;
        return (paths.Scope == PathScope.Glob ? start.Substring(0, start.LastIndexOf('/') + 1) : start).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
    }

    public PathNode<T>? Find(string name) => _children is not null && _children.TryGetValue(name, out var child) ? child : null;

    public PathNode<T> FindOrAdd(string name)
    {
        _children ??= new(StringComparer.Ordinal);
        if (!_children.TryGetValue(name, out var child))
            _children[name] = child = new();
        return child;
    }

    public void Clear() => _children = null;
}
