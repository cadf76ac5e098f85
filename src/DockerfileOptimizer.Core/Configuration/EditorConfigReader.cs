using System.Collections.Concurrent;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>
/// Finds the configuration of files in the folders above them. An instance reads each configuration file once,
/// so it serves one build or one run; from any number of threads.
/// </summary>
/// <param name="globalConfigPaths">Absolute paths of further global configuration files, such as those that MSBuild names.</param>
public sealed class EditorConfigReader(IEnumerable<string> globalConfigPaths)
{
    private static readonly StringComparer PathComparer =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Lazy<EditorConfigFile[]> _named = new(() => LoadNamed(globalConfigPaths));
    private readonly ConcurrentDictionary<string, EditorConfigFile?> _files = new(PathComparer);
    private readonly ConcurrentDictionary<string, EditorConfigSet> _sets = new(PathComparer);

    /// <summary>The paths where a configuration file was looked for, whether or not there is one.</summary>
    public IEnumerable<string> VisitedPaths => [.. _files.Keys, .. _named.IsValueCreated ? _named.Value.Select(file => file.Path) : []];

    /// <summary>What applies to a file. A configuration file that cannot be read is a problem of the result.</summary>
    /// <param name="path">Absolute path of the file, which need not exist.</param>
    /// <exception cref="ArgumentException">The path is not the absolute path of a file.</exception>
    public FileConfiguration Read(string path)
    {
        if (!Path.IsPathRooted(path))
            throw new ArgumentException($"'{path}' is not an absolute path.", nameof(path));

        // The full name is the path without '.' and '..'.
        var file = new FileInfo(path);
        if (file.Directory is not { } folder)
            throw new ArgumentException($"'{path}' is not the path of a file.", nameof(path));
        return _sets.GetOrAdd(folder.FullName, _ => new(FilesFor(folder))).Resolve(file.FullName);
    }

    private List<EditorConfigFile> FilesFor(DirectoryInfo innermost)
    {
        var files = new List<EditorConfigFile>();
        bool isRootFound = false;
        for (var folder = innermost; folder is not null; folder = folder.Parent)
        {
            // As in a build: a root file ends the search for its own kind only.
            if (Find(folder, EditorConfigFile.GlobalFileName) is { } globalConfig)
                files.Add(globalConfig);
            if (isRootFound || Find(folder, EditorConfigFile.FileName) is not { } editorConfig)
                continue;
            files.Add(editorConfig);
            isRootFound = editorConfig.IsRoot && !editorConfig.IsGlobal;
        }

        // A file that is both named and found would contradict itself.
        var found = new HashSet<string>(files.Select(file => file.Path), PathComparer);
        files.AddRange(_named.Value.Where(file => !found.Contains(file.Path)));
        return files;
    }

    private EditorConfigFile? Find(DirectoryInfo folder, string name) =>
        _files.GetOrAdd(Path.Combine(folder.FullName, name), path => File.Exists(path) ? Load(path) : null);

    private static EditorConfigFile[] LoadNamed(IEnumerable<string> paths) =>
        [.. paths.Select(path => new FileInfo(path).FullName).Distinct(PathComparer).Select(Load)];

    private static EditorConfigFile Load(string path)
    {
        var result = SourceFile.Read(path);
        return result.File is { } file
            ? EditorConfigFile.Parse(path, file.Text)
            : EditorConfigFile.Unreadable(path, result.Problem!.Message);
    }
}
