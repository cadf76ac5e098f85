using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>The changes of one text that were taken so far: sorted, free of conflicts, each once.</summary>
internal sealed class ChangeSet(SourceText text)
{
    private readonly List<TextChange> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    public SourceText ChangedText => IsEmpty ? text : text.WithChanges(_changes);

    /// <summary>True when the changes lie within the text and do not overlap one another.</summary>
    public bool IsWellFormed(IReadOnlyList<TextChange> changes)
    {
        int end = 0;
        foreach (var change in changes.OrderBy(change => change.Span))
        {
            if (change.Span.Start < end || change.Span.Length < 0 || change.Span.End > text.Length)
                return false;
            end = change.Span.End;
        }

        return true;
    }

    /// <summary>True when a well-formed change gives another text.</summary>
    public bool HasEffect(TextChange change) => text.Slice(change.Span) != change.NewText;

    public bool Contains(TextChange change) => Neighbors(change).Contains(change);

    public bool ConflictsWith(TextChange change) => Neighbors(change).Any(taken => Conflict(taken, change));

    /// <summary>Takes a change that conflicts with none; one that is there already is not taken twice.</summary>
    public void Add(TextChange change)
    {
        if (Contains(change))
            return;
        int index = FirstTouching(change);
        while (index < _changes.Count && _changes[index].Span <= change.Span)
            index++;
        _changes.Insert(index, change);
    }

    // An insertion that touches another change conflicts too: which of the two comes first, and whether
    // the word that it follows is still there, only the next analysis can tell.
    private static bool Conflict(TextChange left, TextChange right)
    {
        if (left == right)
            return false;
        return left.Span.IsEmpty || right.Span.IsEmpty
            ? left.Span.Start <= right.Span.End && right.Span.Start <= left.Span.End
            : left.Span.OverlapsWith(right.Span);
    }

    private IEnumerable<TextChange> Neighbors(TextChange change)
    {
        for (int index = FirstTouching(change); index < _changes.Count && _changes[index].Span.Start <= change.Span.End; index++)
            yield return _changes[index];
    }

    // Taken changes do not overlap, so that their ends are sorted as their starts are.
    private int FirstTouching(TextChange change)
    {
        int low = 0;
        int high = _changes.Count;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (_changes[middle].Span.End < change.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
