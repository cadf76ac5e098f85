using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Tests.Reference;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class ImageNameTests
{
    [Test]
    public void Every_row_of_the_table_is_read_as_BuildKit_reads_it()
    {
        var wrong = ReferenceTable.Read("reference").Where(row => Describe(row) != Describe(Text(row, "ref"))).Select(row => Text(row, "ref")).ToList();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_familiar_name_leaves_away_what_Docker_Hub_leaves_away()
    {
        string[] names = ["node", "docker.io/library/node", "index.docker.io/node:26", "team/app", "mcr.microsoft.com/dotnet/sdk:10.0"];
        Assert.That(
            names.Select(name => ImageName.TryParse(name)!.FamiliarName),
            Is.EqualTo(new[] { "node", "node", "node", "team/app", "mcr.microsoft.com/dotnet/sdk" }));
    }

    [Test]
    public void A_name_is_shown_with_its_tag_and_digest()
    {
        string name = "node:26@sha256:" + new string('0', 64);
        Assert.That(ImageName.TryParse("docker.io/library/" + name)!.ToString(), Is.EqualTo(name));
    }

    private static string Describe(JsonElement row)
    {
        // A host with an underscore is no host, and BuildKit keeps such a name without any registry: nothing can be pulled by it.
        if (row.GetProperty("error").ValueKind != JsonValueKind.Null || Text(row, "domain").Length == 0)
            return "refused";
        string tag = row.Field("tagAdded").ValueKind == JsonValueKind.True ? "" : Text(row, "tag");
        return Describe(Text(row, "domain"), Text(row, "path"), tag, Text(row, "digest"));
    }

    private static string Describe(string reference) =>
        ImageName.TryParse(reference) is { } name ? Describe(name.Registry, name.Repository, name.Tag ?? "", name.Digest ?? "") : "refused";

    private static string Describe(string registry, string repository, string tag, string digest) =>
        $"{registry} {repository} {tag} {digest}";

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
