namespace DockerfileOptimizer.Knowledge;

/// <summary>The name that facts on an image are kept under.</summary>
internal sealed class BaseImageName
{
    private const string Official = "library/";

    private static readonly string[] HubRegistries =
        ["docker.io/", "index.docker.io/", "registry-1.docker.io/", "registry.hub.docker.com/", "mirror.gcr.io/", "public.ecr.aws/docker/"];

    private static readonly string[] Architectures = ["amd64/", "x86_64/"];

    /// <param name="repository">Registry and path, in any spelling.</param>
    /// <param name="tag">The tag; null when it is not known.</param>
    public BaseImageName(string repository, string? tag)
    {
        string name = repository;
        if (HubRegistries.FirstOrDefault(registry => name.StartsWith(registry, StringComparison.Ordinal)) is { } hub)
            name = name.Substring(hub.Length);
        Repository = Without(name, Official);
        Folder = FolderOf(Repository);
        if (Architectures.FirstOrDefault(architecture => Repository.StartsWith(architecture, StringComparison.Ordinal)) is { } prefix)
            Repository = Repository.Substring(prefix.Length);
        Repository = Repository.Replace("mcr.microsoft.com/dotnet/core/", "mcr.microsoft.com/dotnet/");
        const string suffix = "-amd64";
        Tag = tag is not null && tag.EndsWith(suffix, StringComparison.Ordinal) ? tag.Substring(0, tag.Length - suffix.Length) : tag;
    }

    /// <summary>The repository without what Docker Hub leaves away, as the newer of two names for the same images.</summary>
    public string Repository { get; }

    /// <summary>The key of facts on all repositories of the folder that was asked for, be it a former one.</summary>
    public string Folder { get; }

    /// <summary>The tag without its architecture; null when it is not known.</summary>
    public string? Tag { get; }

    /// <summary>The key of facts on all repositories of a folder: <c>mcr.microsoft.com/dotnet/*</c>.</summary>
    public static string FolderOf(string repository) => repository.Substring(0, repository.LastIndexOf('/') + 1) + "*";

    private static string Without(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : name;
}
