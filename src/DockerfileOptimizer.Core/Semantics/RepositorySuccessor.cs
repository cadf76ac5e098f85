using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>What to use in place of a repository that is given up, or that names a release of its own.</summary>
internal static class RepositorySuccessor
{
    private const string Temurin = "eclipse-temurin";
    private const string DotNet = "mcr.microsoft.com/dotnet/";
    private const string DotNetCore = "mcr.microsoft.com/dotnet/core/";
    private const string DistrolessDebian = "gcr.io/distroless/";

    private static readonly string[] JavaRepositories = ["openjdk", "java", "adoptopenjdk"];

    /// <summary>True where the images live on under another name, each with its tag.</summary>
    public static bool IsRenamed(ImageName name) => name.FamiliarName.StartsWith(DotNetCore, StringComparison.Ordinal);

    /// <summary>The image to use instead; null when none is listed that is the same but for its origin.</summary>
    public static string? Of(ImageName name)
    {
        if (IsRenamed(name))
            return Listed(DotNet + name.FamiliarName.Substring(DotNetCore.Length), name.Tag);
        if (DotNetImage.Of(name) is { Version: { } version } && NameOf(name) is { } repository)
            return Listed(repository, version.ToString(2));
        return JavaRepositories.Contains(name.OfficialName ?? "", StringComparer.Ordinal) && name.Tag is { } tag ? Java(tag) : null;
    }

    /// <summary>The repository to use instead, whatever its tags; null when that depends on what the image is used for.</summary>
    public static string? NameOf(ImageName name) => name.OfficialName switch
    {
        "java" => Temurin,
        "centos" => "almalinux",
        "mono" or "fsharp" => DotNet + "sdk",
        "iojs" => "node",
        _ => DotNetImage.Of(name)?.Family switch
        {
            DotNetImageFamily.Sdk => DotNet + "sdk",
            DotNetImageFamily.AspNet => DotNet + "aspnet",
            DotNetImageFamily.Runtime => DotNet + "runtime",
            DotNetImageFamily.RuntimeDeps => DotNet + "runtime-deps",
            _ => null,
        },
    };

    /// <summary>The same image of Google's distroless project on a Debian that is kept up; null for other images and where none is listed.</summary>
    public static string? OnNewerDebian(ImageName name, DateTime today)
    {
        string repository = name.FamiliarName;
        if (!repository.StartsWith(DistrolessDebian, StringComparison.Ordinal) || name.Facts?.OperatingSystem is not { Product: "debian" } system)
            return null;
        string stem = repository.Substring(0, repository.Length - system.Release.Length);
        var supported = BaseImages.Shipped.Find("debian", null)?.SupportedReleases(today) ?? [];
        return supported.Select(release => stem + release.Release)
            .Where(candidate => BaseImages.Shipped.Find(candidate, "latest")?.Image is not null)
            .Select(candidate => name.Tag is { } tag ? $"{candidate}:{tag}" : candidate)
            .FirstOrDefault();
    }

    private static string? Java(string tag)
    {
        string[] parts = tag.Split('-');
        string version = new([.. parts[0].TakeWhile(char.IsDigit)]);
        bool isRuntime = parts.Any(part => part.StartsWith("jre", StringComparison.Ordinal) || part.EndsWith("jre", StringComparison.Ordinal));
        bool isAlpine = parts.Any(part => part.StartsWith("alpine", StringComparison.Ordinal));
        return Listed(Temurin, $"{version}-{(isRuntime ? "jre" : "jdk")}{(isAlpine ? "-alpine" : "")}");
    }

    private static string? Listed(string repository, string? tag) =>
        tag is not null && BaseImages.Shipped.Find(repository, tag)?.Image is not null ? $"{repository}:{tag}" : null;
}
