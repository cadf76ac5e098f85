using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Analysis;

/// <summary>The rules that are on, by the type of node and by the name of the command they ask for.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, List<RuleEntry>> _byNodeType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RuleEntry>> _byCommand = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, IReadOnlyList<RuleEntry>> _byType = [];
    private readonly List<RuleEntry> _anyCommand = [];

    public RuleIndex(IEnumerable<RuleEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.NodeType != nameof(ShellCommand))
                Add(_byNodeType, entry.NodeType, entry);
            else if (entry.Descriptor.Triggers.Count == 0)
                _anyCommand.Add(entry);
            foreach (string trigger in entry.NodeType == nameof(ShellCommand) ? entry.Descriptor.Triggers : [])
                Add(_byCommand, trigger, entry);
        }
    }

    /// <summary>True when some rule asks for scripts or commands, so that they must be read.</summary>
    public bool AsksForScripts =>
        _anyCommand.Count > 0 || _byCommand.Count > 0 || _byNodeType.ContainsKey(nameof(ShellScript));

    /// <summary>The rules that ask for a type of node or one of its base classes.</summary>
    public IReadOnlyList<RuleEntry> ForNode(Type type)
    {
        if (_byType.TryGetValue(type, out var known))
            return known;
        var entries = new List<RuleEntry>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_byNodeType.TryGetValue(current.Name, out var asking))
                entries.AddRange(asking);
        }

        return _byType[type] = entries;
    }

    /// <summary>The rules that ask for a command of this name; the name is null when it is computed.</summary>
    public IEnumerable<RuleEntry> ForCommand(string? name)
    {
        if (name is null)
            return _anyCommand;
        string program = name.Substring(name.LastIndexOf('/') + 1);
        return _byCommand.TryGetValue(program, out var asking) ? asking.Concat(_anyCommand) : _anyCommand;
    }

    private static void Add(Dictionary<string, List<RuleEntry>> index, string key, RuleEntry entry)
    {
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }
}
