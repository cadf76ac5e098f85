using System.IO.Compression;
using System.Text.Json;

namespace DockerfileOptimizer.Tests.Reference;

/// <summary>A table of what BuildKit itself answers to inputs generated for this purpose.</summary>
internal static class ReferenceTable
{
    /// <summary>Reads a table, a row at a time.</summary>
    /// <param name="name">File name without its endings: <c>parse</c>.</param>
    public static IEnumerable<JsonElement> Read(string name)
    {
        using var resource = typeof(ReferenceTable).Assembly.GetManifestResourceStream($"{name}.jsonl.gz")
            ?? throw new ArgumentException($"There is no table '{name}'.", nameof(name));
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>The strings of an array; none where it is null or missing.</summary>
    public static string[] Strings(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => item.GetString()!)] : [];

    /// <summary>A field, or an undefined element.</summary>
    public static JsonElement Field(this JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value : default;
}
