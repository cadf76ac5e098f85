using System.IO.Compression;
using System.Text.Json;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>Makes the table of newest tags of the list of all tags that the official images build.</summary>
internal static class NewestTagsFile
{
    public static string Write()
    {
        using var resource = typeof(NewestTagsFile).Assembly.GetManifestResourceStream("official-tags.json.gz")!;
        using var unzipped = new GZipStream(resource, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unzipped);
        var meta = document.RootElement.GetProperty("meta");
        var lines = document.RootElement.GetProperty("repos").EnumerateObject()
            .OrderBy(image => image.Name, StringComparer.Ordinal)
            .Select(image => $"{image.Name} {NewestOf(image.Value)}".TrimEnd());
        return $"# {Text(meta, "date")} {Text(meta, "source")} {Text(meta, "commit")}\n" + string.Concat(lines.Select(line => line + "\n"));
    }

    private static string? NewestOf(JsonElement groups)
    {
        var group = groups.EnumerateArray().FirstOrDefault(candidate => Tags(candidate).Contains("latest"));
        if (group.ValueKind == JsonValueKind.Undefined)
            return null;
        string[] tags = Tags(group);
        // The line that gets updates; else major.minor, else major, else the distribution's release.
        return Known(Text(group, "cycle"))
            ?? tags.FirstOrDefault(tag => Version.TryParse(tag, out var version) && version.Build < 0)
            ?? tags.FirstOrDefault(tag => tag.All(char.IsAsciiDigit))
            ?? Known(Text(group, "release")?.Split('-')[0]);

        string? Known(string? tag) => tag != "latest" && tags.Contains(tag) ? tag : null;
    }

    private static string[] Tags(JsonElement group) => [.. group.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
