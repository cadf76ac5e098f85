using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics;

/// <summary>The name of an image, taken apart and completed as Docker does: <c>node</c> is <c>docker.io/library/node</c>.</summary>
public sealed class ImageName
{
    private static readonly Regex Tail = new(
        @"^(?<name>[^@]+?)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Path = new(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$", RegexOptions.CultureInvariant);

    private ImageName(string registry, string repository, string? tag, string? digest)
    {
        Registry = registry;
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>The registry's host, with its port: <c>docker.io</c>, <c>mcr.microsoft.com</c>.</summary>
    public string Registry { get; }

    /// <summary>The path in the registry: <c>library/node</c>, <c>dotnet/sdk</c>.</summary>
    public string Repository { get; }

    /// <summary>The tag as written; null when there is none.</summary>
    public string? Tag { get; }

    /// <summary>The digest with its algorithm; null when there is none.</summary>
    public string? Digest { get; }

    /// <summary>Registry and repository, without what Docker Hub leaves away: <c>node</c>, <c>bitnami/node</c>, <c>mcr.microsoft.com/dotnet/sdk</c>.</summary>
    public string FamiliarName =>
        Registry != "docker.io" ? $"{Registry}/{Repository}"
        : Repository.StartsWith("library/", StringComparison.Ordinal) ? Repository.Substring("library/".Length)
        : Repository;

    /// <summary>Reads a reference as it stands behind FROM, variables already replaced; null when it is none.</summary>
    public static ImageName? TryParse(string text)
    {
        var match = Tail.Match(text);
        if (!match.Success)
            return null;
        string name = match.Groups["name"].Value;
        string registry = "docker.io";
        string repository = name;
        int slash = name.IndexOf('/');
        if (slash > 0 && IsRegistry(name.Substring(0, slash)))
        {
            registry = name.Substring(0, slash);
            repository = name.Substring(slash + 1);
        }

        if (registry == "index.docker.io")
            registry = "docker.io";
        if (registry == "docker.io" && repository.IndexOf('/') < 0)
            repository = "library/" + repository;
        if (!Path.IsMatch(repository) || repository.Length > 255)
            return null;
        return new(registry, repository, ValueOf(match.Groups["tag"]), ValueOf(match.Groups["digest"]));
    }

    public override string ToString() =>
        FamiliarName + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static bool IsRegistry(string first) =>
        first == "localhost" || first.IndexOf('.') >= 0 || first.IndexOf(':') >= 0 || first.Any(char.IsUpper);

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;
}
