namespace DockerfileOptimizer.Cli.Files;

/// <summary>Makes of the paths that a user gives the Dockerfiles they mean, each once, in the order given.</summary>
internal sealed class DockerfileFinder(CommandHost host, string? standardInputName)
{
    private readonly List<Dockerfile> _found = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>How many folders could not be listed; each has been reported.</summary>
    public int FailureCount { get; private set; }

    public IReadOnlyList<Dockerfile> Find(IEnumerable<string> arguments)
    {
        foreach (string argument in arguments)
        {
            if (argument == Dockerfile.StandardInput)
                AddStandardInput();
            else
                AddPath(argument, host.FullPath(argument));
        }

        return _found;
    }

    private void AddStandardInput()
    {
        if (_found.Any(file => file.IsStandardInput))
            return;
        _found.Add(new(
            standardInputName ?? Dockerfile.StandardInput,
            standardInputName is null ? null : host.FullPath(standardInputName),
            IsStandardInput: true));
    }

    private void AddPath(string argument, string path)
    {
        if (Directory.Exists(path))
            AddFolder(argument, path);
        else
            AddFile(argument, path);
    }

    private void AddFolder(string argument, string path)
    {
        var walk = new FolderWalk(path);
        var names = walk.Files;
        foreach (var (folder, reason) in walk.Unreadable)
        {
            FailureCount++;
            host.Warn($"error DFO0002: the folder '{folder}' cannot be read: {reason}");
        }

        foreach (string name in names)
            AddFile(Join(argument, name), Path.Combine(path, name.Replace('/', Path.DirectorySeparatorChar)));
        if (names.Count > 0)
            return;

        // A folder that stands where a Dockerfile is expected is a mistake that its name gives away.
        if (DockerfileName.IsMatch(Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))
            AddFile(argument, path);
        else if (walk.Unreadable.Count == 0)
            host.Warn($"no Dockerfile below '{argument}'");
    }

    private void AddFile(string name, string path)
    {
        if (_paths.Add(path))
            _found.Add(new(name, path));
    }

    private static string Join(string folder, string name)
    {
        if (folder == ".")
            return name;
        return folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) ? folder + name : $"{folder}/{name}";
    }
}
