namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>
/// What holds at each place of each stage, by name: written once in the order of <see cref="StageOrder"/>, then looked up in
/// logarithmic time however long the chain of stages is.
/// </summary>
internal sealed class StageHistory<T>
    where T : class
{
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Stack<Entry> _changes = new();
    private readonly List<int> _changesBehind = [];
    private StageVisit? _current;

    /// <summary>Goes on where the parent of a run ended.</summary>
    public void Enter(StageVisit visit)
    {
        if (_current is not null)
            _changesBehind.Add(_changes.Count);
        int kept = visit.Parent is { } parent ? _changesBehind[parent.Number] : 0;
        while (_changes.Count > kept)
        {
            var change = _changes.Pop();
            _entries[change.Name].Add(new(change.Name, visit.Number, int.MinValue, change.Former, former: null));
        }

        _current = visit;
    }

    /// <summary>Takes in what holds behind an offset of the run that was entered.</summary>
    public void Set(string name, int offset, T value)
    {
        if (!_entries.TryGetValue(name, out var entries))
            _entries[name] = entries = [];
        var entry = new Entry(name, _current!.Number, offset, value, Latest(name));
        _changes.Push(entry);
        entries.Add(entry);
    }

    /// <summary>What was taken in last, and holds in the run that was entered.</summary>
    public T? Latest(string name) =>
        _entries.TryGetValue(name, out var entries) && entries.Count > 0 ? entries[entries.Count - 1].Value : null;

    /// <summary>What holds before a place; null when nothing of the file does.</summary>
    public T? Find(string name, StagePlace place)
    {
        if (!_entries.TryGetValue(name, out var entries))
            return null;
        int low = 0;
        int high = entries.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (entries[middle].IsBefore(place))
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : entries[low - 1].Value;
    }

    private sealed class Entry(string name, int visit, int offset, T? value, T? former)
    {
        public string Name => name;

        public T? Value => value;

        public T? Former => former;

        public bool IsBefore(StagePlace place) => visit < place.Visit.Number || (visit == place.Visit.Number && offset < place.Offset);
    }
}
