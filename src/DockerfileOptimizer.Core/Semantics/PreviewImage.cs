using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>Images that are published before a release.</summary>
internal static class PreviewImage
{
    private static readonly string[] Words =
        ["nightly", "preview", "previews", "rc", "edge", "unstable", "canary", "alpha", "beta", "experimental", "insiders"];

    /// <summary>Words that name the next release of a distribution.</summary>
    private static readonly string[] Distributions = ["sid", "testing", "rawhide", "devel", "rc-buggy"];

    /// <summary>Words that may have a number: <c>rc1</c>, <c>preview.7</c>, and a version before them: <c>3.14.0b2</c>.</summary>
    private static readonly string[] Numbered = ["rc", "alpha", "beta", "preview"];

    /// <summary>The word of the name that says so; null for a release.</summary>
    public static string? SignOf(ImageName name)
    {
        if (Array.Find(name.Repository.Split('/'), part => part is "nightly" or "nightlies") is { } folder)
            return folder;
        string[] parts = (name.Tag ?? "").Split('-', '_');
        return Array.Find(parts, part => IsSign(part) || (IsDistribution(name) && Distributions.Contains(part, StringComparer.Ordinal)));
    }

    /// <summary>The released image that is nearest; null when none is known.</summary>
    public static string? StableOf(ImageName name)
    {
        if (DotNetImage.Of(name) is { } image)
            return image.Version is { } version ? StableDotNet(name, image, version) : null;
        if (name.OfficialName is not { } official || name.Tag is not { } tag || NewestTags.Shipped.Find(official) is not { } newest)
            return null;
        string[] others = [.. tag.Split('-').Where(part => !IsSign(part) && !Distributions.Contains(part, StringComparer.Ordinal))];
        // What is left of '3.15-rc-slim' is the variant, as soon as the version that is to come is gone.
        string variant = string.Join("-", others.Where(part => part.Length == 0 || !char.IsDigit(part[0])));
        string candidate = variant.Length == 0 ? newest : $"{newest}-{variant}";
        return BaseImages.Shipped.Find(official, candidate)?.Image?.IsBuilt == true ? $"{name.FamiliarName}:{candidate}" : null;
    }

    private static string? StableDotNet(ImageName name, DotNetImage image, Version version)
    {
        string repository = name.FamiliarName.Replace("/nightly/", "/");
        var newest = BaseImages.Shipped.Find(repository, null)?.SupportedReleases(BaseImages.Shipped.Date)
            .FirstOrDefault(release => release.IsLongTerm && int.TryParse(release.Release, out int major) && major <= version.Major);
        if (newest is null)
            return null;
        string tag = $"{newest.Release}.0" + (image.Variant.Length == 0 ? "" : "-" + image.Variant);
        return BaseImages.Shipped.Find(repository, tag)?.Image is null ? null : $"{repository}:{tag}";
    }

    private static bool IsSign(string part) =>
        Words.Contains(part, StringComparer.OrdinalIgnoreCase) || IsNumbered(part);

    private static bool IsNumbered(string part)
    {
        string before = new([.. part.TakeWhile(character => char.IsDigit(character) || character == '.')]);
        string word = new([.. part.Skip(before.Length).TakeWhile(char.IsLetter)]);
        string number = part.Substring(before.Length + word.Length);
        bool isNumber = number.Any(char.IsDigit) && number.All(character => char.IsDigit(character) || character == '.');
        // 'a' and 'b' stand so behind all three parts of a version of Python.
        return isNumber && (Numbered.Contains(word, StringComparer.Ordinal) || (word is "a" or "b" && before.Count(character => character == '.') == 2));
    }

    private static bool IsDistribution(ImageName name) => name.OfficialName is "debian" or "fedora" or "buildpack-deps" or "ubuntu";
}
