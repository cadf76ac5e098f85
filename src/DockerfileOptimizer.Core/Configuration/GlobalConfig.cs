namespace DockerfileOptimizer.Configuration;

/// <summary>The global configuration files as one: the highest level wins; a key set twice at that level is not set at all.</summary>
internal sealed class GlobalConfig
{
    private readonly Dictionary<string, Entry> _forAll = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _forPath = new(StringComparer.Ordinal);

    /// <param name="files">Global files only.</param>
    /// <param name="path">Absolute path, with forward slashes, of the file to configure.</param>
    public GlobalConfig(IEnumerable<EditorConfigFile> files, string path)
    {
        foreach (var file in files)
        {
            Merge(_forAll, file, file.GlobalProperties);
            foreach (var section in file.Sections)
            {
                if (string.Equals(section.AbsolutePath, path, StringComparison.Ordinal))
                    Merge(_forPath, file, section.Properties);
            }
        }
    }

    /// <summary>What applies, the weaker first.</summary>
    public IEnumerable<EditorConfigProperty> Properties =>
        Entries.Where(entry => entry.Rival is null).Select(entry => entry.Property);

    /// <summary>Keys of this tool that cancel each other.</summary>
    public IEnumerable<ConfigurationProblem> Problems
    {
        get
        {
            foreach (var (file, property, rival) in Entries)
            {
                if (rival is null || SeverityKey.TryParse(property.Key) is not { IsOwn: true })
                    continue;
                yield return file.ProblemAt(
                    property.Span,
                    $"'{property.Key}' is also set in '{rival.Path}' at the same global_level, so neither applies");
            }
        }
    }

    private IEnumerable<Entry> Entries => _forAll.Values.Concat(_forPath.Values);

    private static void Merge(Dictionary<string, Entry> entries, EditorConfigFile file, IEnumerable<EditorConfigProperty> properties)
    {
        foreach (var property in properties)
        {
            if (!entries.TryGetValue(property.Key, out var entry) || entry.File.GlobalLevel < file.GlobalLevel)
                entries[property.Key] = new(file, property, Rival: null);
            else if (entry.File.GlobalLevel == file.GlobalLevel)
                entries[property.Key] = entry with { Rival = file };
        }
    }

    private sealed record Entry(EditorConfigFile File, EditorConfigProperty Property, EditorConfigFile? Rival);
}
