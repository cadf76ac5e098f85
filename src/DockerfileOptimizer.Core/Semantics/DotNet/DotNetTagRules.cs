namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Which variants the .NET images certainly do not have.</summary>
internal static class DotNetTagRules
{
    private const int FirstWithoutDebian = 10;
    private const int FirstWithoutSlim = 8;
    private const int FirstWithAotSdk = 10;

    private static readonly string[] Debian = ["stretch", "buster", "bullseye", "bookworm", "trixie"];

    /// <summary>What is wrong with a tag and what to take instead; null when nothing is known to be.</summary>
    public static (string Why, string Variant)? ProblemOf(DotNetImage image)
    {
        if (image.Version is not { } version || image.Variant.Length == 0 || image.Family is DotNetImageFamily.Framework or DotNetImageFamily.Monitor)
            return null;
        var variant = DotNetVariant.Of(image);
        bool isSdk = image.Family == DotNetImageFamily.Sdk;
        if (version.Major >= FirstWithoutDebian && Debian.Contains(image.Variant.Split('-')[0], StringComparer.Ordinal))
            return ($"from .NET {FirstWithoutDebian} on there are no images on Debian", "");
        if (version.Major >= FirstWithoutSlim && image.Variant == "slim")
            return ("the plain tag is the slim one", "");
        if (isSdk && variant.IsDistroless)
            return ("the SDK needs a shell", "");
        if (variant.IsComposite && image.Family is DotNetImageFamily.Runtime)
            return ("only ASP.NET Core has composite images", Without(image, "composite"));
        bool isForAot = isSdk ? version.Major >= FirstWithAotSdk : image.Family == DotNetImageFamily.RuntimeDeps && version.Major < FirstWithAotSdk;
        if (variant.IsAot && !isForAot)
            return (isSdk ? $"the SDK has variants for AOT from {FirstWithAotSdk} on" : "the variants for AOT are of the SDK", Without(image, "aot"));
        return null;
    }

    private static string Without(DotNetImage image, string part) => string.Join("-", image.Variant.Split('-').Where(other => other != part));
}
