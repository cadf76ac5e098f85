using System.IO.Compression;
using System.Text.Json;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>The files that the tables of Knowledge are made of.</summary>
internal static class FactSource
{
    public static JsonElement Read(string name)
    {
        using var resource = typeof(FactSource).Assembly.GetManifestResourceStream(name)!;
        using var unzipped = new GZipStream(resource, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unzipped);
        return document.RootElement.Clone();
    }

    /// <summary>The text of a property; null when it is missing or no text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of a list; none when it is missing or null.</summary>
    public static string[] Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public static bool? Truth(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
