using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Remembers when something last happened to paths: a look-up takes as long as the path is, whatever happened before.</summary>
internal sealed class PathClock
{
    /// <summary>Before everything.</summary>
    public const int Never = -1;

    private readonly PathNode<Times> _root = new();

    /// <summary>Takes down that it happened to some paths, or that it may have.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="time">When; an earlier time than one that is known changes nothing.</param>
    public void Mark(PathSet paths, int time)
    {
        var node = _root;
        node.Content.Inside = Math.Max(node.Content.Inside, time);
        foreach (string name in PathNode<Times>.NamesOf(paths))
        {
            node = node.FindOrAdd(name);
            node.Content.Inside = Math.Max(node.Content.Inside, time);
        }

        node.Content.Here = Math.Max(node.Content.Here, time);
        if (IsDeep(paths))
            node.Content.Deep = Math.Max(node.Content.Deep, time);
    }

    /// <summary>When it last happened, or may have, to any of the paths.</summary>
    public int Last(PathSet paths)
    {
        var node = _root;
        int last = node.Content.Deep;
        foreach (string name in PathNode<Times>.NamesOf(paths))
        {
            if (node.Find(name) is not { } next)
                return last;
            node = next;
            last = Math.Max(last, node.Content.Deep);
        }

        return Math.Max(last, IsDeep(paths) ? node.Content.Inside : node.Content.Here);
    }

    /// <summary>Instead of a pattern its whole folder is meant, which errs on the side of having happened.</summary>
    private static bool IsDeep(PathSet paths) => paths.IsDeep || paths.Scope == PathScope.Glob;

    private sealed class Times
    {
        /// <summary>To the path itself.</summary>
        public int Here { get; set; } = Never;

        /// <summary>To the path and all below it.</summary>
        public int Deep { get; set; } = Never;

        /// <summary>To the path or something below it.</summary>
        public int Inside { get; set; } = Never;
    }
}
