namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The image that an app runs on best, chosen as the SDK's own container support does.</summary>
internal sealed record DotNetBaseImage
{
    private const string Registry = "mcr.microsoft.com/dotnet/";

    /// <summary>The version of .NET.</summary>
    public required Version Version { get; init; }

    /// <summary>True when it needs ASP.NET Core.</summary>
    public bool IsWeb { get; init; }

    /// <summary>True when it brings its own .NET.</summary>
    public bool IsSelfContained { get; init; }

    /// <summary>True when what it does not need is left out of it, by trimming or by Native AOT.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>True when it knows no cultures.</summary>
    public bool IsInvariant { get; init; }

    /// <summary>True when it is made for musl.</summary>
    public bool IsForMusl { get; init; }

    /// <summary>The variant that the project asks for; null when it asks for none.</summary>
    public string? Family { get; init; }

    /// <summary>What the image holds.</summary>
    public string Repository => Registry + (IsSelfContained || IsTrimmed ? "runtime-deps" : IsWeb ? "aspnet" : "runtime");

    /// <summary>Repository and tag.</summary>
    public string Name => $"{Repository}:{Version.ToString(2)}{(Variant.Length == 0 ? "" : "-" + Variant)}";

    private string Variant =>
        Family is { Length: > 0 } family ? WithCultures(family, needsThem: family.EndsWith("-chiseled", StringComparison.Ordinal))
        : IsForMusl ? WithCultures("alpine", needsThem: IsTrimmed)
        : IsTrimmed ? WithCultures("noble-chiseled", needsThem: true)
        : "";

    /// <summary>The image for an app; null when its version of .NET is not known or not one.</summary>
    public static DotNetBaseImage? Of(DotNetApp app) => app.Version is { } version
        ? new()
        {
            Version = version,
            IsWeb = app.NeedsAspNet == true,
            IsSelfContained = app.IsSelfContained == true,
            IsTrimmed = app.IsAot == true || app.IsTrimmed == true,
            IsInvariant = app.IsInvariant == true,
            IsForMusl = app.RuntimeIdentifier?.StartsWith("linux-musl", StringComparison.Ordinal) == true,
            Family = app.Project?.ContainerFamily,
        }
        : null;

    private string WithCultures(string variant, bool needsThem) => needsThem && !IsInvariant ? variant + "-extra" : variant;
}
