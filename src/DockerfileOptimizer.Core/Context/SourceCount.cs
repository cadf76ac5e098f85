namespace DockerfileOptimizer.Context;

/// <summary>How many of some sources exist in a folder.</summary>
/// <param name="Found">So many do.</param>
/// <param name="AtMost">So many may, counting those that cannot be known.</param>
internal readonly record struct SourceCount(int Found, int AtMost)
{
    public static SourceCount Of(IContextTree tree, IReadOnlyList<string> paths)
    {
        int found = 0;
        int unknown = 0;
        foreach (string path in paths)
        {
            TreePath.Find(tree, path, out var state);
            if (state == SourceState.Found)
                found++;
            else if (state == SourceState.Unknown)
                unknown++;
        }

        return new(found, found + unknown);
    }
}
