namespace DockerfileOptimizer.Configuration;

/// <summary>Configuration files that act together: global ones first, then those in the folders above a file from the outermost in.</summary>
/// <param name="files">In any order; of files in one folder, the later wins.</param>
public sealed class EditorConfigSet(IReadOnlyCollection<EditorConfigFile> files)
{
    private readonly EditorConfigFile[] _global = [.. files.Where(file => file.IsGlobal)];
    private readonly (EditorConfigFile File, string Folder)[] _local =
    [
        .. files.Where(file => !file.IsGlobal).Select(file => (file, Folder: FolderOf(file.Path))).OrderBy(pair => pair.Folder.Length),
    ];

    /// <summary>What applies to a file.</summary>
    /// <param name="path">Absolute path without <c>.</c> and <c>..</c>; the file need not exist.</param>
    public FileConfiguration Resolve(string path)
    {
        string target = WithForwardSlashes(path);
        var global = new GlobalConfig(_global, target);
        var local = InForce(target);
        var properties = global.Properties.Concat(local.SelectMany(pair => PropertiesFor(target, pair.File, pair.Folder)));

        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            if (!IsMistaken(property))
                keys[property.Key] = property.Value;
        }

        EditorConfigFile[] inForce = [.. _global, .. local.Select(pair => pair.File)];
        return new(
            keys,
            [.. inForce.SelectMany(file => file.Problems), .. global.Problems],
            [.. inForce.Select(file => file.Path)]);
    }

    private List<(EditorConfigFile File, string Folder)> InForce(string target)
    {
        var inForce = new List<(EditorConfigFile, string)>();
        foreach (var (file, folder) in _local)
        {
            if (!target.StartsWith(folder + "/", StringComparison.Ordinal))
                continue;
            if (file.IsRoot)
                inForce.Clear();
            inForce.Add((file, folder));
        }

        return inForce;
    }

    private static IEnumerable<EditorConfigProperty> PropertiesFor(string target, EditorConfigFile file, string folder)
    {
        string relativePath = target.Substring(folder.Length);
        return file.Sections
            .Where(section => section.Glob is { } glob && glob.IsMatch(relativePath))
            .SelectMany(section => section.Properties);
    }

    // A severity that does not exist leaves in force what a folder above has set.
    private static bool IsMistaken(EditorConfigProperty property) =>
        SeverityKey.TryParse(property.Key) is { IsOwn: true } && !SeverityWord.TryParse(property.Value, out _);

    // Without a slash at its end, so that the root of the file system is empty.
    private static string FolderOf(string path)
    {
        string target = WithForwardSlashes(path);
        return target.Substring(0, target.LastIndexOf('/'));
    }

    private static string WithForwardSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
