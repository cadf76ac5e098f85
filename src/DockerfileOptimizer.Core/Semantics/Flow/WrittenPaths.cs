using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What was written and is still there, by path. What is taken out is gone, so that all look-ups together take no longer than all writes.</summary>
internal sealed class WrittenPaths
{
    /// <summary>A pattern is compared with so many paths at most: only made-up files have more in one folder.</summary>
    private const int MaxCompared = 100;

    private readonly PathNode<Writes> _root = new();

    public void Add(WrittenPath written)
    {
        var writes = NodeOf(written.Paths).Content;
        (written.Paths.Scope == PathScope.Exact ? writes.Exact : writes.Others).Add(written);
    }

    /// <summary>Takes out all that certainly belongs to some paths, in the order in which it was written.</summary>
    public List<WrittenPath> Take(PathSet paths)
    {
        var taken = new List<WrittenPath>();
        if (paths.IsPartial || Find(paths) is not { } start)
            return taken;
        if (paths.Scope == PathScope.Glob && !IsWholeFolder(paths))
            TakeMatching(start, paths, taken);
        else if (paths.IsDeep)
            TakeAll(start, taken);
        else
            TakeFrom(start.Content.Exact, taken);
        taken.Sort((left, right) => left.Time.CompareTo(right.Time));
        return taken;
    }

    /// <summary>The last write of exactly this path, as a file or as a folder; null when there is none.</summary>
    public WrittenPath? LastAt(string path)
    {
        if (Find(PathSet.Exact(path)) is not { } node)
            return null;
        var file = node.Content.Exact.LastOrDefault();
        var folder = node.Content.Others.LastOrDefault(written => written.Paths.Scope != PathScope.Glob);
        return folder is not null && folder.Time > (file?.Time ?? PathClock.Never) ? folder : file;
    }

    /// <summary>True for <c>folder/*</c> with all below.</summary>
    private static bool IsWholeFolder(PathSet paths) => paths.IsDeep && paths.Path.Length == paths.KnownStart.Length + 1 && paths.Path.EndsWith("/*", StringComparison.Ordinal);

    private static void TakeFrom(List<WrittenPath> writes, List<WrittenPath> taken)
    {
        taken.AddRange(writes);
        writes.Clear();
    }

    private static void TakeAll(PathNode<Writes> start, List<WrittenPath> taken)
    {
        foreach (var node in Tree(start))
        {
            TakeFrom(node.Content.Exact, taken);
            TakeFrom(node.Content.Others, taken);
        }

        start.Clear();
    }

    private static void TakeMatching(PathNode<Writes> start, PathSet paths, List<WrittenPath> taken)
    {
        foreach (var node in Tree(start).Take(MaxCompared))
        {
            TakeMatching(node.Content.Exact, paths, taken);
            TakeMatching(node.Content.Others, paths, taken);
        }
    }

    private static void TakeMatching(List<WrittenPath> writes, PathSet paths, List<WrittenPath> taken)
    {
        int first = Math.Max(0, writes.Count - MaxCompared);
        for (int index = writes.Count - 1; index >= first; index--)
        {
            if (!paths.Covers(writes[index].Paths))
                continue;
            taken.Add(writes[index]);
            writes.RemoveAt(index);
        }
    }

    /// <summary>A node and all below it, each found when it is asked for.</summary>
    private static IEnumerable<PathNode<Writes>> Tree(PathNode<Writes> start)
    {
        yield return start;
        var open = new Stack<IEnumerator<PathNode<Writes>>>();
        open.Push(start.Children.GetEnumerator());
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop();
                continue;
            }

            var node = open.Peek().Current;
            yield return node;
            open.Push(node.Children.GetEnumerator());
        }
    }

    private PathNode<Writes> NodeOf(PathSet paths)
    {
        var node = _root;
        foreach (string name in PathNode<Writes>.NamesOf(paths))
            node = node.FindOrAdd(name);
        return node;
    }

    private PathNode<Writes>? Find(PathSet paths)
    {
        var node = _root;
        foreach (string name in PathNode<Writes>.NamesOf(paths))
        {
            if (node.Find(name) is not { } next)
                return null;
            node = next;
        }

        return node;
    }

    private sealed class Writes
    {
        /// <summary>Writes of the path itself.</summary>
        public List<WrittenPath> Exact { get; } = [];

        /// <summary>Writes below it, and those of a pattern in it.</summary>
        public List<WrittenPath> Others { get; } = [];
    }
}
