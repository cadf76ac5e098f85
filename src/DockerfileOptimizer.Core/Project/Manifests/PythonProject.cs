namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>pyproject.toml</c> says.</summary>
public sealed class PythonProject
{
    private readonly TomlTables _tables;

    private PythonProject(TomlTables tables) => _tables = tables;

    public string? Name => _tables.Find("project", "name") ?? _tables.Find("tool.poetry", "name");

    /// <summary>What builds it: <c>poetry.core.masonry.api</c>; null when it is not said.</summary>
    public string? BuildBackend => _tables.Find("build-system", "build-backend");

    public bool UsesPoetry => _tables.HasAny("tool.poetry");

    public bool UsesUv => _tables.HasAny("tool.uv");

    public bool UsesPdm => _tables.HasAny("tool.pdm");

    /// <summary>True when packages for development are listed, whatever the tool calls them.</summary>
    public bool HasDevelopmentDependencies =>
        _tables.KeysOf("dependency-groups").Count > 0
        || _tables.HasAny("tool.poetry.group")
        || _tables.Has("tool.poetry.dev-dependencies")
        || _tables.Has("tool.pdm.dev-dependencies")
        || _tables.Find("tool.uv", "dev-dependencies") is not null;

    public static PythonProject Parse(string text) => new(TomlTables.Parse(text));
}
