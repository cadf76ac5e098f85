namespace DockerfileOptimizer.Context;

/// <summary>Finds what in a context no build has a use for. Within a repository it has to be ignored by git too: what is checked in is meant.</summary>
public sealed class IgnorableEntries
{
    /// <summary>Names that say enough, with the line that takes them out.</summary>
    private static readonly Dictionary<string, (string Pattern, IgnorableKind Kind)> ByName = new(StringComparer.Ordinal)
    {
        [".vs"] = ("**/.vs", IgnorableKind.Output),
        ["node_modules"] = ("**/node_modules", IgnorableKind.NodeModules),
        ["__pycache__"] = ("**/__pycache__", IgnorableKind.Output),
        [".pytest_cache"] = ("**/.pytest_cache", IgnorableKind.Output),
        [".mypy_cache"] = ("**/.mypy_cache", IgnorableKind.Output),
        [".ruff_cache"] = ("**/.ruff_cache", IgnorableKind.Output),
        [".tox"] = ("**/.tox", IgnorableKind.Output),
        [".gradle"] = ("**/.gradle", IgnorableKind.Output),
        [".next"] = ("**/.next", IgnorableKind.Output),
        [".nuxt"] = ("**/.nuxt", IgnorableKind.Output),
        [".turbo"] = ("**/.turbo", IgnorableKind.Output),
        [".terraform"] = ("**/.terraform", IgnorableKind.Output),
        ["TestResults"] = ("**/TestResults", IgnorableKind.Output),
    };

    /// <summary>Names that mean something only beside certain files.</summary>
    private static readonly (string Name, string[] Beside, string? Pattern, IgnorableKind Kind)[] ByNeighbor =
    [
        ("bin", [".csproj", ".fsproj", ".vbproj"], "**/bin/", IgnorableKind.DotNetOutput),
        ("obj", [".csproj", ".fsproj", ".vbproj"], "**/obj/", IgnorableKind.DotNetOutput),
        ("target", ["pom.xml", "Cargo.toml"], null, IgnorableKind.Output),
        ("build", ["build.gradle", "build.gradle.kts"], null, IgnorableKind.Output),
        ("dist", ["package.json"], null, IgnorableKind.Output),
        ("coverage", ["package.json"], null, IgnorableKind.Output),
    ];

    private readonly BuildContext _context;
    private readonly HashSet<string> _files;

    private IgnorableEntries(BuildContext context)
    {
        _context = context;
        _files = [.. context.Scan.Sent.Where(entry => !entry.IsFolder).Select(entry => entry.Path)];
    }

    /// <summary>The entries in the order of the scan; what lies in one of them is left out.</summary>
    public static IReadOnlyList<IgnorableEntry> Of(BuildContext context)
    {
        var entries = new IgnorableEntries(context);
        var found = new List<IgnorableEntry>();
        foreach (var folder in context.Scan.Sent.Where(entry => entry.IsFolder))
        {
            if (entries.Judge(folder.Path) is { } ignorable && !found.Any(outer => folder.Path.StartsWith(outer.Path + "/", StringComparison.Ordinal)))
                found.Add(ignorable);
        }

        return found;
    }

    private IgnorableEntry? Judge(string path)
    {
        string name = ContextPath.NameOf(path);
        if (path is ".git" or ".hg" or ".svn")
            return Entry(path, IgnorableKind.History, path);
        if (ByName.TryGetValue(name, out var known))
            return IsGenerated(path) ? Entry(path, known.Kind, known.Pattern) : null;
        if (_files.Contains(path + "/pyvenv.cfg"))
            return IsGenerated(path) ? Entry(path, IgnorableKind.Output, "**/" + name) : null;
        foreach (var (candidate, beside, pattern, kind) in ByNeighbor)
        {
            if (candidate == name && IsGenerated(path) && HasNeighbor(ContextPath.FolderOf(path), beside))
                return Entry(path, kind, pattern ?? path);
        }

        return null;
    }

    private IgnorableEntry? Entry(string path, IgnorableKind kind, string pattern)
    {
        var sums = _context.Scan.FolderAt(path);
        bool isEmpty = _context.Scan.IsComplete && (sums is null || sums.SentFiles == 0);
        return isEmpty ? null : new(path, kind, pattern, sums?.SentBytes ?? 0);
    }

    private bool IsGenerated(string path) => !_context.IsInRepository || _context.IsGitIgnored(path, isFolder: true);

    private bool HasNeighbor(string folder, string[] names) => _context.Tree.List(folder)?.Any(entry =>
        !entry.IsFolder && names.Any(name => entry.Name == name || (name[0] == '.' && entry.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)))) == true;
}
