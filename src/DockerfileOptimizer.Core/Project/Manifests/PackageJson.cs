namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>package.json</c> of Node says.</summary>
public sealed class PackageJson
{
    private readonly JsonNode _root;

    private PackageJson(JsonNode root) => _root = root;

    public string? Name => _root["name"]?.Text;

    /// <summary>The file that the package starts with.</summary>
    public string? Main => _root["main"]?.Text;

    /// <summary>True when its scripts are modules of ECMAScript.</summary>
    public bool IsModule => _root["type"]?.Text == "module";

    /// <summary>The package manager with its version: <c>pnpm@9.1.0</c>; null when none is given.</summary>
    public string? PackageManager => _root["packageManager"]?.Text;

    /// <summary>The versions of Node that it asks for; null when it names none.</summary>
    public string? NodeVersions => _root["engines"]?["node"]?.Text;

    /// <summary>Commands by the names they are run by.</summary>
    public IReadOnlyDictionary<string, string> Scripts => TextsOf("scripts");

    /// <summary>Packages with the versions that are asked for.</summary>
    public IReadOnlyDictionary<string, string> Dependencies => TextsOf("dependencies");

    /// <summary>Packages that only its development needs.</summary>
    public IReadOnlyDictionary<string, string> DevelopmentDependencies => TextsOf("devDependencies");

    /// <summary>Patterns of the folders of further packages.</summary>
    public IReadOnlyList<string> Workspaces => (_root["workspaces"] is { IsObject: true } workspaces ? workspaces["packages"] : _root["workspaces"])?.Texts() ?? [];

    /// <summary>Reads a text; null when it is no JSON object.</summary>
    public static PackageJson? TryParse(string text) => JsonReader.TryParse(text) is { IsObject: true } root ? new(root) : null;

    private IReadOnlyDictionary<string, string> TextsOf(string name) => (_root[name] ?? JsonNode.Other).TextMembers();
}
