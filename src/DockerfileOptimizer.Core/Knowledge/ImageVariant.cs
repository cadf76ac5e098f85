namespace DockerfileOptimizer.Knowledge;

/// <summary>An image of which the size or the tag is known.</summary>
public sealed class ImageVariant
{
    internal ImageVariant(string[] columns)
    {
        Tag = columns[0];
        Release = columns[1].Length == 0 ? null : columns[1];
        Compressed = ImageSize.TryRead(columns[2]);
        Uncompressed = ImageSize.TryRead(columns[3]);
        IsBuilt = Flag(columns[4], 'b', 'n');
        IsGlobalizationInvariant = Flag(columns[4], 'i', 'g');
    }

    /// <summary>The tag that the image is listed by, which need not be the one asked for.</summary>
    public string Tag { get; }

    /// <summary>The release line of the product: <c>22</c>, <c>3.12</c>; null when not known.</summary>
    public string? Release { get; }

    /// <summary>What a pull downloads; null when not known.</summary>
    public ImageSize? Compressed { get; }

    /// <summary>What <c>docker images</c> shows; null when not known.</summary>
    public ImageSize? Uncompressed { get; }

    /// <summary>Whether the tag still gets new builds; null when not known.</summary>
    public bool? IsBuilt { get; }

    /// <summary>Whether .NET runs without cultures in it; null when not known, and for other images.</summary>
    public bool? IsGlobalizationInvariant { get; }

    private static bool? Flag(string flags, char yes, char no) =>
        flags.IndexOf(yes) >= 0 ? true : flags.IndexOf(no) >= 0 ? false : null;
}
