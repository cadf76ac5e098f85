using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics;

/// <summary>An image of Microsoft's that holds .NET: its family, version and variant.</summary>
public sealed class DotNetImage
{
    private const string Registry = "mcr.microsoft.com";

    private static readonly Regex VersionedTag = new(
        @"\A(?<major>[0-9]{1,4})\.(?<minor>[0-9]{1,4})(?:\.[0-9]+)?(?<preview>-(?:preview|rc|alpha|beta)[0-9.]*)?(?:-(?<variant>.+))?\z",
        RegexOptions.CultureInvariant);

    private DotNetImage(DotNetImageFamily family, string repository, string? tag)
    {
        Family = family;
        Repository = repository;
        var match = VersionedTag.Match(tag ?? "");
        Variant = match.Groups["variant"].Value;
        IsPreview = match.Groups["preview"].Success || repository.IndexOf("nightly", StringComparison.Ordinal) >= 0;
        if (match.Success)
            Version = new Version(Number(match.Groups["major"]), Number(match.Groups["minor"]));
    }

    public DotNetImageFamily Family { get; }

    /// <summary>The image without its tag: <c>mcr.microsoft.com/dotnet/sdk</c>.</summary>
    public string Repository { get; }

    /// <summary>Major and minor version; null when the tag names none, as <c>latest</c> does.</summary>
    public Version? Version { get; }

    /// <summary>What follows the version: <c>alpine</c>, <c>noble-chiseled</c>; empty for the plain image.</summary>
    public string Variant { get; }

    /// <summary>True for previews, release candidates and nightly builds.</summary>
    public bool IsPreview { get; }

    /// <summary>The .NET image of a name; null for other images.</summary>
    public static DotNetImage? Of(ImageName? name)
    {
        if (name is null || FamilyOf(name) is not { } family)
            return null;
        return new(family, name.FamiliarName, name.Tag);
    }

    /// <summary>The tag of the same variant for another version; null where it is not certain that there is one.</summary>
    public string? TagOf(Version version)
    {
        bool hasVersions = Repository.StartsWith(Registry + "/dotnet/", StringComparison.Ordinal) && Repository.Split('/').Length == 3;
        if (!hasVersions || version.Major < 6)
            return null;
        string tag = version.ToString(2);
        return Variant.Length == 0 ? tag
            : Variant == "alpine" || (version.Major >= 8 && IsSince8(Variant)) ? $"{tag}-{Variant}"
            : null;
    }

    /// <summary>The image of another family with the same version and distribution; null where it is not certain that there is one.</summary>
    public string? Sibling(DotNetImageFamily family)
    {
        string name = family == DotNetImageFamily.AspNet ? "aspnet" : "runtime";
        bool isPlain = Variant is "" or "alpine" or "noble" or "azurelinux3.0";
        return isPlain && Version is { } version && TagOf(version) is { } tag ? $"{Registry}/dotnet/{name}:{tag}" : null;
    }

    private static bool IsSince8(string variant) =>
        variant is "noble" or "noble-chiseled" or "noble-chiseled-extra" or "azurelinux3.0" or "azurelinux3.0-distroless" or "azurelinux3.0-distroless-extra";

    private static DotNetImageFamily? FamilyOf(ImageName name)
    {
        if (name.Registry == "docker.io")
            return FamilyOnDockerHub(name);
        string[] path = name.Repository.Split('/');
        if (name.Registry != Registry || path.Length < 2 || path[0] != "dotnet")
            return null;
        if (path[1] == "framework")
            return DotNetImageFamily.Framework;
        return path[path.Length - 1] switch
        {
            "sdk" => DotNetImageFamily.Sdk,
            "aspnet" => DotNetImageFamily.AspNet,
            "runtime" => DotNetImageFamily.Runtime,
            "runtime-deps" => DotNetImageFamily.RuntimeDeps,
            "monitor" => DotNetImageFamily.Monitor,
            _ => null,
        };
    }

    // Up to version 2.2 they were on Docker Hub, the family in the tag.
    private static DotNetImageFamily? FamilyOnDockerHub(ImageName name) => name.Repository switch
    {
        "microsoft/aspnetcore" => DotNetImageFamily.AspNet,
        "microsoft/aspnetcore-build" => DotNetImageFamily.Sdk,
        "microsoft/dotnet-framework" or "microsoft/aspnet" => DotNetImageFamily.Framework,
        "microsoft/dotnet" => FamilyInTag(name.Tag ?? ""),
        _ => null,
    };

    private static DotNetImageFamily FamilyInTag(string tag)
    {
        bool Has(string word) => tag.IndexOf(word, StringComparison.Ordinal) >= 0;
        return Has("aspnetcore-runtime") ? DotNetImageFamily.AspNet
            : Has("runtime-deps") ? DotNetImageFamily.RuntimeDeps
            : Has("runtime") ? DotNetImageFamily.Runtime
            : DotNetImageFamily.Sdk;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
