namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>composer.json</c> of PHP says.</summary>
public sealed class ComposerJson
{
    private readonly JsonNode _root;

    private ComposerJson(JsonNode root) => _root = root;

    /// <summary>Packages with the versions that are asked for, PHP itself and its extensions among them.</summary>
    public IReadOnlyDictionary<string, string> Dependencies => (_root["require"] ?? JsonNode.Other).TextMembers();

    /// <summary>Packages that only its development needs.</summary>
    public IReadOnlyDictionary<string, string> DevelopmentDependencies => (_root["require-dev"] ?? JsonNode.Other).TextMembers();

    /// <summary>The folder that packages are put into.</summary>
    public string VendorFolder => _root["config"]?["vendor-dir"]?.Text ?? "vendor";

    /// <summary>Reads a text; null when it is no JSON object.</summary>
    public static ComposerJson? TryParse(string text) => JsonReader.TryParse(text) is { IsObject: true } root ? new(root) : null;
}
