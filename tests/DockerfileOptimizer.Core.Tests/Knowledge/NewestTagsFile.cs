using System.Text.Json;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>Makes the table of newest tags of the list of all tags that the official images build.</summary>
internal static class NewestTagsFile
{
    public static string Write()
    {
        var source = FactSource.Read("official-tags.json.gz");
        var meta = source.GetProperty("meta");
        var lines = source.GetProperty("repos").EnumerateObject()
            .OrderBy(image => image.Name, StringComparer.Ordinal)
            .Select(image => $"{image.Name} {NewestOf(image.Value)}".TrimEnd());
        return $"# {meta.Text("date")} {meta.Text("source")} {meta.Text("commit")}\n" + string.Concat(lines.Select(line => line + "\n"));
    }

    private static string? NewestOf(JsonElement groups)
    {
        var group = groups.EnumerateArray().FirstOrDefault(candidate => candidate.Texts("tags").Contains("latest"));
        if (group.ValueKind == JsonValueKind.Undefined)
            return null;
        string[] tags = group.Texts("tags");
        // The line that gets updates; else major.minor, else major, else the distribution's release.
        return Known(group.Text("cycle"))
            ?? tags.FirstOrDefault(tag => Version.TryParse(tag, out var version) && version.Build < 0)
            ?? tags.FirstOrDefault(tag => tag.All(char.IsAsciiDigit))
            ?? Known(group.Text("release")?.Split('-')[0]);

        string? Known(string? tag) => tag != "latest" && tags.Contains(tag) ? tag : null;
    }
}
