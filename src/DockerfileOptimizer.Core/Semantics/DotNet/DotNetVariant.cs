namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The variant of a .NET image, taken apart: <c>noble-chiseled-extra</c>, <c>alpine3.23-composite</c>.</summary>
internal sealed class DotNetVariant
{
    private readonly string[] _parts;

    private DotNetVariant(string variant) => _parts = variant.Split('-');

    /// <summary>True for Alpine Linux, whose C library is musl.</summary>
    public bool IsAlpine => _parts.Any(part => part.StartsWith("alpine", StringComparison.Ordinal));

    /// <summary>True for an image without shell and package manager.</summary>
    public bool IsDistroless => Has("chiseled") || Has("distroless");

    /// <summary>True for an image that brings ICU and time zones where its kind has none.</summary>
    public bool IsExtra => Has("extra");

    /// <summary>True for an image whose framework is compiled as one.</summary>
    public bool IsComposite => Has("composite");

    /// <summary>True for an image made for Native AOT.</summary>
    public bool IsAot => Has("aot");

    /// <summary>True for a Debian without updates, whose last images of .NET are as old.</summary>
    public bool IsOldDebian => _parts[0] is "stretch" or "buster";

    /// <summary>True for Windows.</summary>
    public bool IsWindows => _parts.Any(part => part is "nanoserver" or "windowsservercore");

    /// <summary>True for an image with a whole Debian or Ubuntu in it.</summary>
    public bool IsFull => !IsDistroless && !IsComposite && _parts[0] is "" or "bullseye" or "bookworm" or "focal" or "jammy" or "noble" or "resolute";

    public static DotNetVariant Of(DotNetImage image) => new(image.Variant);

    private bool Has(string part) => Array.IndexOf(_parts, part) >= 0;
}
