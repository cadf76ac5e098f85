using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>Single instructions, accepted or refused and with all that they hold, against BuildKit's instruction parser.</summary>
public sealed class InstructionTableTests
{
    /// <summary>Rows that differ on purpose, by their text, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["COPY [\"<<E\",\"/x\"]"] = "an array element that looks like a here-document makes an empty file E; here it is no source and no file",
        ["ADD [\"<<E\",\"/x\"]"] = "as above",
    };

    private static readonly Row[] Rows = [.. ReferenceTable.Read("instr").Select(row => new Row(row)).Where(row => !Exceptions.ContainsKey(row.Text))];

    [Test]
    public void Instructions_are_accepted_and_refused_as_by_BuildKit() =>
        AssertAgreement(Rows, 1700, row => row.Json.Field("phase").ValueKind == default, row => row.Syntax.IsValid);

    [Test]
    public void Instructions_hold_what_they_hold_for_BuildKit()
    {
        var description = new InstructionDescription(word => word.Value, flag => flag.Value, document => document.Body.ToString());
        AssertAgreement(Accepted("parsed"), 1400, row => Expected(row, "parsed"), row => Shown(description.Of(row.Instruction)));
    }

    [Test]
    public void Variables_are_replaced_where_BuildKit_replaces_them() => AssertAgreement(
        Accepted("expanded").Where(row => row.Instruction is not RunInstruction),
        700,
        row => Expected(row, "expanded"),
        row => Shown(Expanded(row)));

    [Test]
    public void Words_that_BuildKit_cannot_expand_are_errors() => AssertAgreement(
        Accepted("expandError"),
        140,
        _ => true,
        row => new BuildEnvironmentOf(row.Environment).ErrorsOf(row.Instruction, row.Syntax.Escape).Count > 0);

    [Test]
    public void Mounts_have_the_options_that_they_have_for_BuildKit() => AssertAgreement(
        Accepted("expanded").Where(row => row.Instruction.Flag("mount") is not null),
        40,
        row => string.Join("\n", row.Json.Field("expanded").Field("mounts").EnumerateArray().Select(Mount)),
        row => string.Join("\n", new BuildEnvironmentOf(row.Environment).MountsOf(row.Instruction, row.Syntax.Escape).Select(Mount)));

    private static IEnumerable<Row> Accepted(string field) => Rows.Where(row => row.Json.Field(field).ValueKind != default && row.Syntax.IsValid);

    private static string Mount(JsonElement mount) =>
        string.Join(" ", new[] { "type", "target", "source", "from", "id", "sharing" }.Select(name => mount.Field(name).ValueKind == default ? "" : mount.Field(name).GetString()));

    private static string Mount(MountDefinition mount) => string.Join(" ", mount.Type, mount.Target, mount.Source, mount.From, mount.Id, mount.Sharing);

    private static IReadOnlyDictionary<string, object?> Expanded(Row row)
    {
        var environment = new BuildEnvironmentOf(row.Environment);
        return new InstructionDescription(
            word => WordExpander.Expand(word.Value, row.Syntax.Escape, environment.Find).Text,
            flag => WordExpander.Expand(flag.Value!, row.Syntax.Escape, environment.Find).Text,
            document => WordExpander.ExpandDocument(document.Body, environment.Find).Text).Of(row.Instruction);
    }

    // Devices are refused by the conversion, so nothing looks at them.
    private static string Expected(Row row, string field) => string.Join(
        "\n",
        row.Json.Field(field).EnumerateObject()
            .Where(item => item.Name != "devices")
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .Select(item => $"{item.Name} {(item.Value.ValueKind == JsonValueKind.Null ? "[]" : JsonSerializer.Serialize(item.Value))}"));

    private static string Shown(IReadOnlyDictionary<string, object?> fields) =>
        string.Join("\n", fields.Select(field => $"{field.Key} {JsonSerializer.Serialize(field.Value)}"));

    private static void AssertAgreement(IEnumerable<Row> rows, int atLeast, Func<Row, object> expected, Func<Row, object> actual)
    {
        int count = 0;
        var differences = new List<string>();
        foreach (var row in rows)
        {
            count++;
            object want = expected(row);
            object have = actual(row);
            if (!Equals(want, have))
                differences.Add($"{JsonSerializer.Serialize(row.Text)}\n  BuildKit: {want} {row.Json.Field("error")}\n  here:     {have} {string.Join(" ", row.Syntax.Errors)}");
        }

        Assert.That(count, Is.GreaterThanOrEqualTo(atLeast));
        Assert.That(differences, Is.Empty, $"{differences.Count} of {count}\n" + string.Join("\n", differences.Take(30)));
    }

    private sealed class Row
    {
        public Row(JsonElement json)
        {
            Json = json;
            Text = json.Field("text").GetString()!;
            bool isBacktick = json.Field("escape").GetString() == "`";
            bool isFrom = Text.StartsWith("from", StringComparison.OrdinalIgnoreCase);
            Syntax = DockerfileSyntax.Parse(SourceText.From((isBacktick ? "# escape=`\n" : "") + (isFrom ? "" : "FROM alpine\n") + Text));
        }

        public JsonElement Json { get; }

        public string Text { get; }

        public DockerfileSyntax Syntax { get; }

        public Instruction Instruction => Syntax.Instructions[^1];

        public IReadOnlyDictionary<string, string> Environment =>
            Json.Field("env").ValueKind == JsonValueKind.Object
                ? Json.Field("env").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!)
                : new Dictionary<string, string>();
    }
}
