using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>A smaller image of the same repository and version.</summary>
/// <param name="Tag">Its tag, or what is added to the tag where that one is not listed.</param>
/// <param name="Facts">What is known of it; null when the very tag is not listed.</param>
/// <param name="IsMusl">True when its C library is another one.</param>
internal sealed record SlimmerVariant(string Tag, BaseImageFacts? Facts, bool IsMusl)
{
    private const string Slim = "slim";
    private const string Alpine = "alpine";

    /// <summary>The official images got their small variants one by one until then.</summary>
    private static readonly DateTime FirstVariants = new(2018, 1, 1);

    /// <summary>Parts of tags of images that are small already, or that hold more on purpose.</summary>
    private static readonly string[] Special = [Slim, "alpine", "chiseled", "distroless", "minimal", "onbuild", "jdk", "windowsservercore", "nanoserver"];

    /// <summary>Images that compile: what runs should be on another one.</summary>
    private static readonly string[] Workshops = ["golang", "rust", "haskell", "gcc", "swift", "dart", "maven", "gradle", "openjdk", "buildpack-deps", "sbt", "julia"];

    /// <summary>Images whose Alpine variant does the same with the same configuration, as long as nothing native is put into it.</summary>
    private static readonly string[] Portable = ["nginx", "httpd", "redis", "memcached", "haproxy", "eclipse-temurin"];

    /// <summary>The variants of an image that takes no account of size, the best first.</summary>
    public static IEnumerable<SlimmerVariant> Of(ImageName image)
    {
        if (image is not { OfficialName: { } name, Digest: null, Facts: { } facts } || Workshops.Contains(name, StringComparer.Ordinal))
            return [];
        string tag = image.Tag ?? "latest";
        string[] parts = tag.Split('-');
        if (parts.Any(part => Array.Exists(Special, special => part.StartsWith(special, StringComparison.Ordinal))))
            return [];
        // Only the runtime of Java has a variant that does the same: a JDK is to be replaced by it.
        if (name == "eclipse-temurin" && !parts.Contains("jre", StringComparer.Ordinal))
            return [];
        bool namesSystem = facts.OperatingSystem is not null && parts.Length > 1;
        string system = namesSystem ? "-" + parts[parts.Length - 1] : "";
        string stem = tag == "latest" ? "" : tag.Substring(0, tag.Length - system.Length);
        IEnumerable<(string Tag, bool IsMusl)> candidates = [(Join(stem, Slim) + system, false), (stem + system + "-" + Slim, false)];
        if (Portable.Contains(name, StringComparer.Ordinal))
            candidates = candidates.Append((Join(stem, Alpine), true));
        return candidates.Select(candidate => Find(name, candidate.Tag, candidate.IsMusl)).OfType<SlimmerVariant>();
    }

    private static SlimmerVariant? Find(string name, string tag, bool isMusl)
    {
        var facts = BaseImages.Shipped.Find(name, tag);
        if (facts?.Image is not null)
            return new(tag, facts, isMusl);
        // The tags of older versions are not listed. They have the variants of the newest one, if they are not older than the variants.
        string[] parts = tag.Split('-');
        bool isVersion = char.IsDigit(tag[0]) && parts.Length > 1 && facts?.Release?.LastDay >= FirstVariants;
        return isVersion && BaseImages.Shipped.Find(name, tag.Substring(parts[0].Length + 1))?.Image is not null ? new(tag, null, isMusl) : null;
    }

    private static string Join(string stem, string variant) => stem.Length == 0 ? variant : $"{stem}-{variant}";
}
