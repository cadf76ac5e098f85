namespace DockerfileOptimizer.Context;

/// <summary>
/// The ignore rules in force in a folder: its <c>.gitignore</c> and those above it up to the repository's root. They are read here
/// instead of asking git, so that a folder gives the same files on every machine, with git or without. Two things are thus not
/// seen: the user's own global ignore file, and that a file which is ignored was added to the repository nevertheless.
/// </summary>
public sealed class GitIgnore
{
    public const string FileName = ".gitignore";
    public const string RepositoryFolder = ".git";

    private readonly GitIgnore? _outer;
    private readonly string _folder;
    private readonly IReadOnlyList<GitIgnorePattern> _patterns;

    private GitIgnore(GitIgnore? outer, string folder, IReadOnlyList<GitIgnorePattern> patterns)
    {
        _outer = outer;
        _folder = folder.TrimEnd(Path.DirectorySeparatorChar);
        _patterns = patterns;
    }

    /// <summary>All rules in force in a folder; null when it stands in no repository.</summary>
    public static GitIgnore? At(IContextFiles files, string folder) => IsIn(files, folder) ? Enter(files, folder, Above(files, folder)) : null;

    /// <summary>The rules that folders above give; null when the folder is a repository of its own or stands in none.</summary>
    public static GitIgnore? Above(IContextFiles files, string folder)
    {
        if (IsRepository(files, folder) || Path.GetDirectoryName(folder) is not { } parent || !IsIn(files, parent))
            return null;
        return Enter(files, parent, Above(files, parent));
    }

    /// <summary>The rules in force in a folder, given those above it; a repository has rules of its own only.</summary>
    public static GitIgnore Enter(IContextFiles files, string folder, GitIgnore? outer)
    {
        if (IsRepository(files, folder))
            outer = Read(files, folder, Path.Combine(RepositoryFolder, "info", "exclude"), outer: null);
        return outer is null || Has(files, folder, FileName) ? Read(files, folder, FileName, outer) : outer;
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
        string[] segments = path.Substring(_folder.Length + 1).Split(Path.DirectorySeparatorChar);
        return _patterns.LastOrDefault(pattern => pattern.IsMatch(segments, isFolder));
    }

    private static bool IsIn(IContextFiles files, string folder)
    {
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (IsRepository(files, current))
                return true;
        }

        return false;
    }

    // A file in place of the folder is a submodule or a linked work tree.
    private static bool IsRepository(IContextFiles files, string folder) => Has(files, folder, RepositoryFolder);

    private static bool Has(IContextFiles files, string folder, string name) => files.List(folder)?.Any(entry => entry.Name == name) == true;

    private static GitIgnore Read(IContextFiles files, string folder, string name, GitIgnore? outer)
    {
        // As for git, rules that cannot be read are no rules.
        string text = files.Read(Path.Combine(folder, name)).File?.Text.Content ?? "";
        return new(outer, folder, [.. text.Split('\n').Select(GitIgnorePattern.TryParse).OfType<GitIgnorePattern>()]);
    }
}
