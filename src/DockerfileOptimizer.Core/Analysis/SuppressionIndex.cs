namespace DockerfileOptimizer.Analysis;

/// <summary>The suppressing comments by the place they cover, so that a file may hold thousands of them.</summary>
internal sealed class SuppressionIndex
{
    private const int BlockLength = 1024;
    private const int MostBlocks = 16;

    private readonly List<SuppressionComment> _wide = [];
    private readonly Dictionary<int, List<SuppressionComment>> _blocks = [];

    public SuppressionIndex(IEnumerable<SuppressionComment> comments)
    {
        foreach (var comment in comments.Where(comment => !comment.Scope.IsEmpty))
            Add(comment);
    }

    /// <summary>The comments that cover an offset of the file.</summary>
    public IEnumerable<SuppressionComment> At(int offset)
    {
        IEnumerable<SuppressionComment> near = _blocks.TryGetValue(offset / BlockLength, out var block) ? block : [];
        return _wide.Concat(near).Where(comment => comment.Scope.Contains(offset));
    }

    private void Add(SuppressionComment comment)
    {
        int first = comment.Scope.Start / BlockLength;
        int last = (comment.Scope.End - 1) / BlockLength;
        if (last - first >= MostBlocks)
        {
            _wide.Add(comment);
            return;
        }

        for (int block = first; block <= last; block++)
        {
            if (!_blocks.TryGetValue(block, out var comments))
                _blocks[block] = comments = [];
            comments.Add(comment);
        }
    }
}
