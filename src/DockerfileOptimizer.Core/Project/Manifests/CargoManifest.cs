namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>Cargo.toml</c> of Rust says.</summary>
public sealed class CargoManifest
{
    private readonly TomlTables _tables;

    private CargoManifest(TomlTables tables) => _tables = tables;

    /// <summary>The name of the package, which its program has where none is named; null for a workspace alone.</summary>
    public string? Name => _tables.Find("package", "name");

    public bool IsWorkspace => _tables.HasAny("workspace");

    /// <summary>True when symbols are taken out of release builds.</summary>
    public bool StripsRelease => _tables.Find("profile.release", "strip") is { } strip && strip is not ("false" or "none");

    public static CargoManifest Parse(string text) => new(TomlTables.Parse(text));
}
