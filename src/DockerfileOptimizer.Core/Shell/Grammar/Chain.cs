namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Items with separators between them.</summary>
internal sealed class Chain<T, TSeparator>(IReadOnlyList<T> items, IReadOnlyList<TSeparator> separators)
{
    public IReadOnlyList<T> Items => items;

    public IReadOnlyList<TSeparator> Separators => separators;
}
