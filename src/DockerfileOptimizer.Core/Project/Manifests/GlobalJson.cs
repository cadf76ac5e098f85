namespace DockerfileOptimizer.Project.Manifests;

/// <summary>Which SDK a <c>global.json</c> asks for.</summary>
/// <param name="Version">The version, of three numbers: <c>8.0.403</c>.</param>
/// <param name="RollForward">Which others will do: <c>latestPatch</c>, <c>major</c>, <c>disable</c>, in lower case.</param>
internal sealed record GlobalJson(Version Version, string RollForward)
{
    private static readonly char[] PreviewSign = ['-'];

    /// <summary>Two digits of the third number are the patch, what stands before them is the feature band.</summary>
    private const int BandSize = 100;

    /// <summary>Reads a file; null when it is malformed, asks for no version, for a preview, or looks in places of its own.</summary>
    public static GlobalJson? TryParse(string text)
    {
        if (JsonReader.TryParse(text)?["sdk"] is not { } sdk || sdk["version"]?.Text is not { } version || sdk["paths"] is not null)
            return null;
        if (version.IndexOfAny(PreviewSign) >= 0 || !System.Version.TryParse(version, out var parsed) || parsed is not { Build: >= BandSize, Revision: -1 })
            return null;
        return new(parsed, sdk["rollForward"]?.Text?.ToLowerInvariant() ?? "latestpatch");
    }

    /// <summary>True when an SDK will do.</summary>
    /// <param name="sdk">Its version, of three numbers.</param>
    public bool Accepts(Version sdk) => sdk >= Version && RollForward switch
    {
        "disable" => sdk == Version,
        "patch" or "latestpatch" => IsSameRelease(sdk) && sdk.Build / BandSize == Version.Build / BandSize,
        "feature" or "latestfeature" => IsSameRelease(sdk),
        "minor" or "latestminor" => sdk.Major == Version.Major,
        _ => true,
    };

    /// <summary>True when some SDK of a release may do; which one it is stands nowhere.</summary>
    /// <param name="major">Major version of the release.</param>
    /// <param name="minor">Minor version of the release.</param>
    /// <param name="band">The feature band of its SDK; null when it is not known.</param>
    public bool MayAccept(int major, int minor, int? band)
    {
        if (major != Version.Major || minor != Version.Minor)
            return Accepts(new Version(major, minor, BandSize));
        if (band is not { } known || RollForward == "disable")
            return true;
        int asked = Version.Build / BandSize;
        return RollForward is "patch" or "latestpatch" ? known == asked : known >= asked;
    }

    private bool IsSameRelease(Version sdk) => sdk.Major == Version.Major && sdk.Minor == Version.Minor;
}
