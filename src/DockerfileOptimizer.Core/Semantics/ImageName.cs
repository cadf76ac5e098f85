using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>The name of an image, taken apart and completed as Docker does: <c>node</c> is <c>docker.io/library/node</c>.</summary>
public sealed class ImageName
{
    private const string DockerHub = "docker.io";
    private const string Official = "library/";
    private const int MaximumRepositoryLength = 255;

    private readonly Lazy<BaseImageFacts?> _facts;

    private ImageName(string registry, string repository, string? tag, string? digest)
    {
        Registry = registry;
        Repository = repository;
        Tag = tag;
        Digest = digest;
        // A digest alone does not say which tag it had.
        _facts = new(() => BaseImages.Shipped.Find(FamiliarName, tag ?? (digest is null ? "latest" : null)));
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

    /// <summary>What is known of the image as a base, by its repository and tag; null when that is nothing. Looked up when first asked.</summary>
    public BaseImageFacts? Facts => _facts.Value;

    /// <summary>Reads a reference as it stands behind FROM, variables already replaced; null when it is none.</summary>
    public static ImageName? TryParse(string text)
    {
        int at = text.IndexOf('@');
        string? digest = at < 0 ? null : text.Substring(at + 1);
        string repository = at < 0 ? text : text.Substring(0, at);
        int colon = repository.LastIndexOf(':');
        // Behind a slash a colon begins a tag; before it, a port.
        string? tag = colon > repository.LastIndexOf('/') ? repository.Substring(colon + 1) : null;
        if (tag is not null)
            repository = repository.Substring(0, colon);
        bool isIdentifier = tag is null && digest is null && ImageNameSyntax.IsIdentifier(text);
        if (isIdentifier || (tag is not null && !ImageNameSyntax.IsTag(tag)) || (digest is not null && !ImageNameSyntax.IsDigest(digest)))
            return null;
        string registry = DockerHub;
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
        if (!ImageNameSyntax.IsHost(registry) || !ImageNameSyntax.IsPath(repository) || repository.Length > MaximumRepositoryLength)
            return null;
        return new(registry, repository, tag, digest);
    }

    public override string ToString() =>
        FamiliarName + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static bool IsRegistry(string first) =>
        first == "localhost" || first.IndexOf('.') >= 0 || first.IndexOf(':') >= 0 || first.Any(char.IsUpper);
}
