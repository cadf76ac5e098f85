namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>An element of a JSON array: a string, or something that Docker refuses.</summary>
internal sealed class JsonValue(JsonWord? word)
{
    public static readonly JsonValue Other = new(word: null);

    /// <summary>Null when the element is no string.</summary>
    public JsonWord? Word { get; } = word;
}
