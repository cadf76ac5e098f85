namespace DockerfileOptimizer.Project.Manifests;

/// <summary>The tables and keys of a TOML text, with plain values as far as they stand on the line of their key.</summary>
internal sealed class TomlTables
{
    private readonly Dictionary<string, Dictionary<string, string>> _tables = new(StringComparer.Ordinal);

    private TomlTables()
    {
    }

    public IEnumerable<string> Names => _tables.Keys;

    public static TomlTables Parse(string text)
    {
        var tables = new TomlTables();
        var current = tables.Table("");
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            int equals = line.IndexOf('=');
            if (line.StartsWith("[", StringComparison.Ordinal) && line.TrimStart('[').IndexOf(']') is > 0 and var end && (equals < 0 || equals > line.LastIndexOf(']')))
                current = tables.Table(Plain(line.TrimStart('[').Substring(0, end)));
            else if (equals > 0 && line[0] != '#')
                current[Plain(line.Substring(0, equals))] = Plain(line.Substring(equals + 1));
        }

        return tables;
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>True when a table of the name, or one below it, is there.</summary>
    public bool HasAny(string table) => _tables.Keys.Any(name => name == table || name.StartsWith(table + ".", StringComparison.Ordinal));

    public IReadOnlyCollection<string> KeysOf(string table) => _tables.TryGetValue(table, out var keys) ? keys.Keys : [];

    /// <summary>A value without its quotes; null when it is not there.</summary>
    public string? Find(string table, string key) => _tables.TryGetValue(table, out var keys) && keys.TryGetValue(key, out string? value) ? value : null;

    private static string Plain(string text) => text.Trim().Trim('"', '\'');

    private Dictionary<string, string> Table(string name)
    {
        if (!_tables.TryGetValue(name, out var table))
            _tables[name] = table = new(StringComparer.Ordinal);
        return table;
    }
}
