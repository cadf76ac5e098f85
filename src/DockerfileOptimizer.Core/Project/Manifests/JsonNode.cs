namespace DockerfileOptimizer.Project.Manifests;

/// <summary>A value of a JSON text. What is asked of a value of another kind is not there.</summary>
internal sealed class JsonNode
{
    private static readonly Dictionary<string, JsonNode> NoMembers = new(StringComparer.Ordinal);

    /// <summary>A text; null for every other kind.</summary>
    public string? Text { get; private init; }

    /// <summary>The members of an object; none for every other kind. Of members with one name the last counts.</summary>
    public IReadOnlyDictionary<string, JsonNode> Members { get; private init; } = NoMembers;

    /// <summary>The elements of an array; none for every other kind.</summary>
    public IReadOnlyList<JsonNode> Elements { get; private init; } = [];

    public bool IsObject { get; private init; }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, which no manifest is asked for.</summary>
    public static JsonNode Other { get; } = new();

    /// <summary>The member of an object; null when there is none.</summary>
    public JsonNode? this[string name] => Members.TryGetValue(name, out var member) ? member : null;

    public static JsonNode Of(string text) => new() { Text = text };

    public static JsonNode Of(IReadOnlyList<JsonNode> elements) => new() { Elements = elements };

    public static JsonNode Of(Dictionary<string, JsonNode> members) => new() { Members = members, IsObject = true };

    /// <summary>The texts of an array.</summary>
    public IReadOnlyList<string> Texts() => [.. Elements.Select(element => element.Text).OfType<string>()];

    /// <summary>The members that are texts.</summary>
    public IReadOnlyDictionary<string, string> TextMembers() =>
        Members.Where(member => member.Value.Text is not null).ToDictionary(member => member.Key, member => member.Value.Text!, StringComparer.Ordinal);
}
