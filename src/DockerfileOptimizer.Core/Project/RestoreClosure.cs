using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Project;

/// <summary>All files that the restore of projects reads, below one folder: their own, those of the projects they need, and what stands above them.</summary>
public sealed class RestoreClosure
{
    /// <summary>More projects than a Dockerfile could name; a closure of more is not followed.</summary>
    private const int MaxProjects = 500;

    private static readonly string[] NuGetConfigurations = ["nuget.config", "NuGet.config", "NuGet.Config"];

    private readonly IContextFiles _files;
    private readonly string _root;
    private readonly List<RestoreInput> _inputs = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectXml?> _read = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    private RestoreClosure(IContextFiles files, string root)
    {
        _files = files;
        _root = root.TrimEnd(Path.DirectorySeparatorChar);
    }

    /// <summary>The files, each once, the projects themselves first, then those they need.</summary>
    public IReadOnlyList<RestoreInput> Inputs => _inputs;

    /// <summary>False when something could not be followed, so that there may be more.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>True when a package is referenced somewhere.</summary>
    public bool HasPackages { get; private set; }

    /// <summary>True when a project certainly references a package whose version stands elsewhere, as that of central versions.</summary>
    public bool HasPackageWithoutVersion { get; private set; }

    /// <summary>Follows the references of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="root">Absolute path of the folder that all files lie in: the build context. What lies outside is left out.</param>
    /// <param name="files">Where files are read.</param>
    public static RestoreClosure Of(ProjectFacts project, string root, IContextFiles files) => Of([project], root, files);

    /// <summary>Follows the references of several projects.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="root">Absolute path of the folder that all files lie in: the build context. What lies outside is left out.</param>
    /// <param name="files">Where files are read.</param>
    public static RestoreClosure Of(IReadOnlyList<ProjectFacts> projects, string root, IContextFiles files)
    {
        var closure = new RestoreClosure(files, root);
        closure.AddProjects(projects);
        foreach (var input in closure._inputs.ToList())
            closure.AddSurroundings(input, projects.FirstOrDefault(project => project.ProjectPath == input.Path));
        return closure;
    }

    /// <summary>True when one of the files that MSBuild evaluates holds a text.</summary>
    public bool Mentions(string text) => _texts.Any(content => content.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0);

    private void AddProjects(IReadOnlyList<ProjectFacts> projects)
    {
        // What is certain comes first, so that no condition hides it.
        var certain = new Queue<(string Path, ProjectFacts? Facts)>(projects.Select(project => (project.ProjectPath, (ProjectFacts?)project)));
        foreach (string reference in projects.SelectMany(project => project.ProjectReferences ?? []))
            certain.Enqueue((reference, null));
        var conditional = new Queue<(string Path, ProjectFacts? Facts)>();
        while (certain.Count + conditional.Count > 0)
        {
            bool isCertain = certain.Count > 0;
            var (path, facts) = isCertain ? certain.Dequeue() : conditional.Dequeue();
            if (_inputs.Count == MaxProjects)
            {
                IsComplete = false;
                return;
            }

            if (!Add(path, RestoreInputKind.Project, isCertain))
                continue;
            if (ReadXml(path) is not { } xml)
            {
                IsComplete = false;
                continue;
            }

            HasPackageWithoutVersion |= isCertain && xml.HasPackageWithoutVersion;
            // MSBuild has said which of the conditions hold, and what properties come to.
            bool isEvaluated = facts?.ProjectReferences is not null;
            foreach (var reference in xml.ProjectReferences.Where(reference => !isEvaluated || !reference.IsConditional))
            {
                if (PathIn(path, reference.Include) is not { } target)
                    IsComplete &= isEvaluated;
                else
                    (isCertain && !reference.IsConditional ? certain : conditional).Enqueue((target, null));
            }
        }
    }

    private void AddSurroundings(RestoreInput project, ProjectFacts? facts)
    {
        AddFound(project, "Directory.Packages.props", RestoreInputKind.CentralPackageVersions);
        AddFound(project, "Directory.Build.props", RestoreInputKind.DirectoryBuild);
        AddFound(project, "Directory.Build.targets", RestoreInputKind.DirectoryBuild);
        AddFound(project, "global.json", RestoreInputKind.GlobalJson);
        foreach (string folder in FoldersAbove(project.Path))
        {
            if (NuGetConfigurations.FirstOrDefault(name => Exists(Path.Combine(folder, name))) is { } name)
                AddConfiguration(Path.Combine(folder, name), project.IsCertain);
        }

        string folderOfProject = Path.GetDirectoryName(project.Path)!;
        string ownLock = $"packages.{Path.GetFileNameWithoutExtension(project.Path).Replace(' ', '_')}.lock.json";
        string?[] locks = [facts?.NuGetLockFilePath, Path.Combine(folderOfProject, ownLock), Path.Combine(folderOfProject, "packages.lock.json")];
        if (locks.OfType<string>().FirstOrDefault(Exists) is { } lockFile)
            Add(lockFile, RestoreInputKind.LockFile, project.IsCertain);
        AddImports(project.Path, project);
    }

    /// <summary>MSBuild and NuGet take the nearest one above a project.</summary>
    private void AddFound(RestoreInput project, string name, RestoreInputKind kind)
    {
        if (FoldersAbove(project.Path).Select(folder => Path.Combine(folder, name)).FirstOrDefault(Exists) is { } path && Add(path, kind, project.IsCertain) && kind != RestoreInputKind.GlobalJson)
            AddImports(path, project);
    }

    private void AddConfiguration(string path, bool isCertain)
    {
        if (!Add(path, RestoreInputKind.NuGetConfiguration, isCertain))
            return;
        // Packages from a folder of the repository would have to be there too.
        var sources = ReadXml(path)?.Values("add", "value");
        IsComplete &= sources is not null && !sources.Any(value => value.StartsWith(".", StringComparison.Ordinal) || value.IndexOfAny(['/', '\\']) > 0 && value.IndexOf(':') < 0);
    }

    private void AddImports(string path, RestoreInput project)
    {
        var pending = new Stack<string>([path]);
        while (pending.Count > 0)
        {
            string current = pending.Pop();
            var xml = ReadXml(current);
            IsComplete &= current == project.Path || xml?.ProjectReferences.Any() != true;
            foreach (string import in xml?.Imports ?? [])
            {
                var found = MSBuildImport.Resolve(import, current, project.Path);
                IsComplete &= found.IsKnown;
                if (found.Above is { } name && AboveFolder(Path.GetDirectoryName(Path.GetDirectoryName(current)!), name) is { } above && Add(above, RestoreInputKind.Import, project.IsCertain))
                    pending.Push(above);
                if (found.Path is { } target && Exists(target) && Add(target, RestoreInputKind.Import, project.IsCertain))
                    pending.Push(target);
            }
        }
    }

    private string? AboveFolder(string? folder, string name) =>
        folder is null ? null : FoldersAbove(Path.Combine(folder, name)).Select(each => Path.Combine(each, name)).FirstOrDefault(Exists);

    private bool Add(string path, RestoreInputKind kind, bool isCertain)
    {
        if (!IsInside(path) || !_known.Add(path))
            return false;
        _inputs.Add(new(path, kind) { IsCertain = isCertain });
        return true;
    }

    private IEnumerable<string> FoldersAbove(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null && (folder == _root || IsInside(folder)); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private bool IsInside(string path) =>
        path.Length > _root.Length && path.StartsWith(_root, StringComparison.Ordinal) && path[_root.Length] == Path.DirectorySeparatorChar;

    private bool Exists(string path) => _files.List(Path.GetDirectoryName(path)!)?.Any(entry => entry.Name == Path.GetFileName(path) && !entry.IsFolder) == true;

    private ProjectXml? ReadXml(string path)
    {
        if (_read.TryGetValue(path, out var known))
            return known;
        var xml = _files.Read(path).File is { } file ? ProjectXml.TryParse(file.Text.Content) : null;
        _read.Add(path, xml);
        if (xml is null)
            return null;
        // The root of NuGet's own files is called like a property of MSBuild.
        if (!path.EndsWith(".config", StringComparison.OrdinalIgnoreCase))
            _texts.Add(xml.Text);
        HasPackages |= xml.PackageReferences.Any();
        return xml;
    }

    /// <summary>The absolute path of one that a project names; null when it holds a property, an item or a wildcard.</summary>
    private static string? PathIn(string project, string path) => MSBuildImport.Resolve(path, project, project).Path;
}
