using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Paths inside of an image, absolute and with forward slashes.</summary>
public sealed record PathSet
{
    private static readonly char[] Wildcards = ['*', '?', '['];

    private PathSet(PathScope scope, string path, bool isDeep, bool isPartial = false)
    {
        Scope = scope;
        Path = path;
        IsDeep = isDeep;
        IsPartial = isPartial;
    }

    /// <summary>Paths of which nothing is known.</summary>
    public static PathSet Anywhere { get; } = new(PathScope.Anywhere, "/", isDeep: true, isPartial: true);

    public PathScope Scope { get; }

    /// <summary>The path, the pattern or the folder.</summary>
    public string Path { get; }

    /// <summary>True when what lies below the path, or below what the pattern matches, belongs to the set.</summary>
    public bool IsDeep { get; }

    /// <summary>True when only some of the paths are meant, nobody knows which.</summary>
    public bool IsPartial { get; }

    /// <summary>The part of the path in front of its first wildcard; all of it where it has none.</summary>
    public string KnownStart => Scope == PathScope.Glob ? Path.Substring(0, Path.IndexOfAny(Wildcards)) : Path;

    /// <summary>A single path.</summary>
    /// <param name="path">Absolute; it is cleaned.</param>
    public static PathSet Exact(string path) => new(PathScope.Exact, ContextPath.Clean(path), isDeep: false);

    /// <summary>A path and all below it.</summary>
    /// <param name="path">Absolute; it is cleaned.</param>
    public static PathSet Below(string path) => new(PathScope.Below, ContextPath.Clean(path), isDeep: true);

    /// <summary>Some paths at or below a folder.</summary>
    /// <param name="folder">Absolute; it is cleaned.</param>
    public static PathSet Within(string folder) => new(PathScope.Below, ContextPath.Clean(folder), isDeep: true, isPartial: true);

    /// <summary>The paths of a pattern, and what lies below them where that is asked for.</summary>
    /// <param name="pattern">Absolute; a pattern without wildcard is a path.</param>
    /// <param name="isDeep">Whether what lies below belongs to them.</param>
    public static PathSet Matching(string pattern, bool isDeep = false)
    {
        string clean = ContextPath.Clean(pattern);
        return clean.IndexOfAny(Wildcards) >= 0 ? new(PathScope.Glob, clean, isDeep) : isDeep ? Below(clean) : Exact(clean);
    }

    /// <summary>The same paths, with or without what lies below them.</summary>
    public PathSet WithDepth(bool isDeep) => Scope switch
    {
        _ when IsPartial => this,
        PathScope.Glob => new(PathScope.Glob, Path, isDeep),
        _ => isDeep ? Below(Path) : Exact(Path),
    };

    /// <summary>Whether a path may belong to it.</summary>
    public bool MayHold(string path) => Scope switch
    {
        PathScope.Anywhere => true,
        PathScope.Exact => path == Path,
        PathScope.Below => IsAtOrBelow(path, Path),
        _ => Matches(path),
    };

    /// <summary>
    /// Whether all paths of another set belong to it for certain. A pattern <c>folder/*</c> that goes down holds all that is in the
    /// folder: what begins with a dot is left out of account.
    /// </summary>
    public bool Covers(PathSet other)
    {
        if (IsPartial || other.Scope == PathScope.Anywhere || (other.IsDeep && !IsDeep))
            return false;
        if (Scope != PathScope.Glob)
            return IsDeep ? IsAtOrBelow(other.Scope == PathScope.Glob ? FolderOf(other.KnownStart) : other.Path, Path) : this == other;
        if (other.Scope == PathScope.Glob)
            return Path == other.Path || (IsWholeFolder && IsAtOrBelow(FolderOf(other.KnownStart), Folder));
        return Matches(other.Path) || (IsWholeFolder && other.Path == Folder);
    }

    /// <summary>Whether some path may belong to both.</summary>
    public bool MayMeet(PathSet other)
    {
        if (Scope == PathScope.Anywhere || other.Scope == PathScope.Anywhere)
            return true;
        if (Scope == PathScope.Glob && other.Scope == PathScope.Glob)
            return IsStartOfOther(KnownStart, other.KnownStart) || IsStartOfOther(other.KnownStart, KnownStart);
        if (Scope == PathScope.Glob)
            return other.MayMeet(this);
        if (other.Scope == PathScope.Glob)
            return other.Matches(Path) || (IsDeep && (IsAtOrBelow(other.Folder, Path) || IsStartOfOther(other.KnownStart, Path)));
        return MayHold(other.Path) || other.MayHold(Path);
    }

    public override string ToString() => Scope switch
    {
        PathScope.Anywhere => "anywhere",
        _ => (IsDeep ? Path.TrimEnd('/') + "/…" : Path) + (IsPartial ? "?" : ""),
    };

    /// <summary>The folder that a pattern looks into first.</summary>
    private string Folder => FolderOf(KnownStart);

    /// <summary>True for <c>folder/*</c> with all below.</summary>
    private bool IsWholeFolder => IsDeep && Path.EndsWith("/*", StringComparison.Ordinal) && Path.IndexOfAny(Wildcards) == Path.Length - 1;

    private bool Matches(string path)
    {
        var pattern = new GlobPattern(Path.Replace("[!", "[^"));
        for (string current = path; current.Length > 1; current = FolderOf(current))
        {
            if (pattern.Match(current) == PatternMatch.Yes)
                return true;
            if (!IsDeep)
                return false;
        }

        return false;
    }

    /// <summary>True when texts that begin with one may begin with the other.</summary>
    private static bool IsStartOfOther(string start, string other) => other.StartsWith(start, StringComparison.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";

    private static bool IsAtOrBelow(string path, string folder) =>
        folder == "/" || path == folder || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));
}
