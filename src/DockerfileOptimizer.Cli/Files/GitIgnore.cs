namespace DockerfileOptimizer.Cli.Files;

/// <summary>
/// The ignore rules in force in a folder: its <c>.gitignore</c> and those above it up to the repository's root. They are read here
/// instead of asking git, so that a folder gives the same files on every machine, with git or without. Two things are thus not
/// seen: the user's own global ignore file, and that a file which is ignored was added to the repository nevertheless.
/// </summary>
internal sealed class GitIgnore
{
    public const string FileName = ".gitignore";
    public const string RepositoryFolder = ".git";

    private readonly GitIgnore? _outer;
    private readonly string _folder;
    private readonly IReadOnlyList<GitIgnorePattern> _patterns;

    private GitIgnore(GitIgnore? outer, string folder, IReadOnlyList<GitIgnorePattern> patterns)
    {
        _outer = outer;
        _folder = Path.TrimEndingDirectorySeparator(folder);
        _patterns = patterns;
    }

    /// <summary>The rules that folders above give; null when the folder stands in no repository.</summary>
    public static GitIgnore? Above(DirectoryInfo folder)
    {
        if (IsRepository(folder) || folder.Parent is not { } parent || !IsInRepository(parent))
            return null;
        return Enter(parent, Above(parent));
    }

    /// <summary>The rules in force in a folder, given those above it; a repository has rules of its own only.</summary>
    public static GitIgnore Enter(DirectoryInfo folder, GitIgnore? outer)
    {
        if (IsRepository(folder))
            outer = Read(folder, Path.Combine(RepositoryFolder, "info", "exclude"), outer: null);
        return Read(folder, FileName, outer);
    }

    /// <summary>True when the innermost rules that say anything about a path ignore it. Folders above the path are not looked at.</summary>
    /// <param name="path">Absolute path below the folder of these rules.</param>
    /// <param name="isFolder">True when a folder stands there.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules._outer)
        {
            if (rules.LastMatch(path, isFolder) is { } pattern)
                return !pattern.IsNegated;
        }

        return false;
    }

    private GitIgnorePattern? LastMatch(string path, bool isFolder)
    {
        if (_patterns.Count == 0)
            return null;
        string[] segments = path[(_folder.Length + 1)..].Split(Path.DirectorySeparatorChar);
        return _patterns.LastOrDefault(pattern => pattern.IsMatch(segments, isFolder));
    }

    private static bool IsInRepository(DirectoryInfo? folder)
    {
        while (folder is not null && !IsRepository(folder))
            folder = folder.Parent;
        return folder is not null;
    }

    // A file in place of the folder is a submodule or a linked work tree.
    private static bool IsRepository(DirectoryInfo folder) => Path.Exists(Path.Combine(folder.FullName, RepositoryFolder));

    private static GitIgnore Read(DirectoryInfo folder, string name, GitIgnore? outer)
    {
        // As for git, rules that cannot be read are no rules.
        var source = Text.SourceFile.Read(Path.Combine(folder.FullName, name)).File;
        string text = source?.Text.Content ?? "";
        return new(outer, folder.FullName, [.. text.Split('\n').Select(GitIgnorePattern.TryParse).OfType<GitIgnorePattern>()]);
    }
}
