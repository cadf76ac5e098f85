using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics;

/// <summary>The name of an image, taken apart and completed as Docker does: <c>node</c> is <c>docker.io/library/node</c>.</summary>
public sealed class ImageName
{
    private const string DockerHub = "docker.io";
    private const string Official = "library/";
    private const int MaximumRepositoryLength = 255;

    private static readonly Regex Reference = new(
        @"\A(?<name>[^@]+?)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}))?\z",
        RegexOptions.CultureInvariant);

    private static readonly Regex Host = new(
        @"\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?\z",
        RegexOptions.CultureInvariant);

    private static readonly Regex Path = new(
        @"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z",
        RegexOptions.CultureInvariant);

    /// <summary>What an image's ID looks like: no name, unless something stands before or behind it.</summary>
    private static readonly Regex Identifier = new(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant);

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
        Registry != DockerHub ? $"{Registry}/{Repository}"
        : Repository.StartsWith(Official, StringComparison.Ordinal) ? Repository.Substring(Official.Length)
        : Repository;

    /// <summary>The name of an official image of Docker Hub, also where a mirror serves it: <c>node</c>; null for other images.</summary>
    public string? OfficialName
    {
        get
        {
            string? path = Registry switch
            {
                DockerHub or "mirror.gcr.io" or "registry-1.docker.io" or "registry.hub.docker.com" => Repository,
                "public.ecr.aws" when Repository.StartsWith("docker/", StringComparison.Ordinal) => Repository.Substring("docker/".Length),
                _ => null,
            };
            return path is not null && path.StartsWith(Official, StringComparison.Ordinal) ? path.Substring(Official.Length) : null;
        }
    }

    /// <summary>Reads a reference as it stands behind FROM, variables already replaced; null when it is none.</summary>
    public static ImageName? TryParse(string text)
    {
        var match = Reference.Match(text);
        if (!match.Success || Identifier.IsMatch(text))
            return null;
        string registry = DockerHub;
        string repository = match.Groups["name"].Value;
        int slash = repository.IndexOf('/');
        if (slash > 0 && IsRegistry(repository.Substring(0, slash)))
        {
            registry = repository.Substring(0, slash);
            repository = repository.Substring(slash + 1);
        }

        if (registry == "index.docker.io")
            registry = DockerHub;
        if (registry == DockerHub && repository.IndexOf('/') < 0)
            repository = Official + repository;
        if (!Host.IsMatch(registry) || !Path.IsMatch(repository) || repository.Length > MaximumRepositoryLength)
            return null;
        return new(registry, repository, ValueOf(match.Groups["tag"]), ValueOf(match.Groups["digest"]));
    }

    public override string ToString() =>
        FamiliarName + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static bool IsRegistry(string first) =>
        first == "localhost" || first.IndexOf('.') >= 0 || first.IndexOf(':') >= 0 || first.Any(char.IsUpper);

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;
}
