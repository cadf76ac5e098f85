using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Project;

/// <summary>All files that the restore of a project reads, below one folder: its own, those of the projects it needs, and what stands above them.</summary>
public sealed class RestoreClosure
{
    /// <summary>More projects than a Dockerfile could name; a closure of more is not followed.</summary>
    private const int MaxProjects = 500;

    private static readonly string[] NuGetConfigurations = ["nuget.config", "NuGet.config", "NuGet.Config"];

    private readonly IContextFiles _files;
    private readonly string _root;
    private readonly List<RestoreInput> _inputs = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private RestoreClosure(IContextFiles files, string root)
    {
        _files = files;
        _root = root.TrimEnd(Path.DirectorySeparatorChar);
    }

    /// <summary>The files, each once, the project itself first, then the projects it needs.</summary>
    public IReadOnlyList<RestoreInput> Inputs => _inputs;

    /// <summary>False when a reference could not be followed, so that there may be more.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Follows the references of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="root">Absolute path of the folder that all files lie in: the build context. What lies outside is left out.</param>
    /// <param name="files">Where files are read.</param>
    public static RestoreClosure Of(ProjectFacts project, string root, IContextFiles files)
    {
        var closure = new RestoreClosure(files, root);
        closure.AddProjects(project);
        foreach (var input in closure._inputs.ToList())
            closure.AddSurroundings(input.Path, project);
        return closure;
    }

    private void AddProjects(ProjectFacts project)
    {
        var pending = new Queue<string>([project.ProjectPath, .. project.ProjectReferences ?? []]);
        while (pending.Count > 0)
        {
            string path = pending.Dequeue();
            if (_inputs.Count == MaxProjects)
            {
                IsComplete = false;
                return;
            }

            if (!Add(path, RestoreInputKind.Project))
                continue;
            if (Read(path) is not { } xml)
            {
                IsComplete = false;
                continue;
            }

            foreach (string reference in xml.ProjectReferences)
            {
                if (Resolve(path, reference) is { } target)
                    pending.Enqueue(target);
                else
                    IsComplete = false;
            }
        }
    }

    private void AddSurroundings(string projectPath, ProjectFacts project)
    {
        AddFound(projectPath, "Directory.Packages.props", RestoreInputKind.CentralPackageVersions);
        AddFound(projectPath, "Directory.Build.props", RestoreInputKind.DirectoryBuild);
        AddFound(projectPath, "Directory.Build.targets", RestoreInputKind.DirectoryBuild);
        AddFound(projectPath, "global.json", RestoreInputKind.GlobalJson);
        foreach (string folder in FoldersAbove(projectPath))
        {
            if (NuGetConfigurations.FirstOrDefault(name => Exists(folder, name)) is { } name)
                Add(Path.Combine(folder, name), RestoreInputKind.NuGetConfiguration);
        }

        string lockFile = projectPath == project.ProjectPath && project.NuGetLockFilePath is { } given
            ? given
            : Path.Combine(Path.GetDirectoryName(projectPath)!, "packages.lock.json");
        if (Exists(Path.GetDirectoryName(lockFile)!, Path.GetFileName(lockFile)))
            Add(lockFile, RestoreInputKind.LockFile);
        AddImports(projectPath);
    }

    /// <summary>MSBuild and NuGet take the nearest one above a project.</summary>
    private void AddFound(string projectPath, string name, RestoreInputKind kind)
    {
        if (FoldersAbove(projectPath).FirstOrDefault(folder => Exists(folder, name)) is not { } found)
            return;
        string path = Path.Combine(found, name);
        if (Add(path, kind) && kind != RestoreInputKind.GlobalJson)
            AddImports(path);
    }

    private void AddImports(string path)
    {
        var pending = new Stack<string>([path]);
        while (pending.Count > 0)
        {
            string current = pending.Pop();
            foreach (string import in Read(current)?.Imports ?? [])
            {
                // What a property leads to is an SDK's, or is not known.
                if (Resolve(current, import) is { } target && Exists(Path.GetDirectoryName(target)!, Path.GetFileName(target)) && Add(target, RestoreInputKind.Import))
                    pending.Push(target);
            }
        }
    }

    private bool Add(string path, RestoreInputKind kind)
    {
        if (!IsInside(path) || !_known.Add(path))
            return false;
        _inputs.Add(new(path, kind));
        return true;
    }

    private IEnumerable<string> FoldersAbove(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null && (folder == _root || IsInside(folder)); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private bool IsInside(string path) =>
        path.Length > _root.Length && path.StartsWith(_root, StringComparison.Ordinal) && path[_root.Length] == Path.DirectorySeparatorChar;

    private bool Exists(string folder, string name) => _files.List(folder)?.Any(entry => entry.Name == name && !entry.IsFolder) == true;

    private ProjectXml? Read(string path) => _files.Read(path).File is { } file ? ProjectXml.TryParse(file.Text.Content) : null;

    /// <summary>The absolute path of one that a file names; null when it holds a property, an item or a wildcard.</summary>
    private static string? Resolve(string file, string path)
    {
        if (path.IndexOfAny(['$', '@', '*', '?', '%']) >= 0)
            return null;
        string local = path.Replace('\\', Path.DirectorySeparatorChar);
        return new FileInfo(Path.Combine(Path.GetDirectoryName(file)!, local)).FullName;
    }
}
