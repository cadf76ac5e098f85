using System.Text;
using System.Text.Json;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>The parser against BuildKit's, on whole files.</summary>
public sealed class ParseTableTests
{
    private static readonly (string Text, DockerfileSyntax Syntax, JsonElement Row)[] Rows = [.. ReferenceTable.Read("parse").Concat(ReferenceTable.Read("edges")).Select(Parse)];

    [Test]
    public void Files_are_accepted_and_refused_as_by_BuildKit() =>
        AssertAgreement(Rows, row => row.Text, row => row.Row.Field("ok").GetBoolean(), row => row.Syntax.IsValid);

    [Test]
    public void Instructions_take_the_same_lines() => AssertAgreement(
        Rows.Where(row => row.Row.Field("phase").GetString() != "parser"),
        row => row.Text,
        row => string.Join(", ", row.Row.Field("instructions").EnumerateArray().Select(item => $"{item[0]} {item[1]}-{item[2]}")),
        row => string.Join(", ", row.Syntax.Instructions.Select(instruction => Lines(row.Syntax.Text, instruction))));

    [Test]
    public void Arguments_are_the_same() => AssertAgreement(
        PerInstruction("args").Where(pair => pair.Instruction is not OnbuildInstruction { Trigger: UnrecognizedInstruction }),
        pair => pair.Text,
        pair => string.Join(" | ", pair.Expected.Strings()),
        pair => string.Join(" | ", Arguments(pair.Instruction)));

    // BuildKit hands flags on byte by byte, each as a character of its own: other characters than ASCII differ on purpose.
    [Test]
    public void Flags_are_the_same() => AssertAgreement(
        PerInstruction("flags").Where(pair => pair.Text.All(char.IsAscii)),
        pair => pair.Text,
        pair => string.Join(" | ", pair.Expected.Strings()),
        pair => string.Join(" | ", pair.Instruction.Flags.Select(flag => flag.Value is null ? $"--{flag.Name}" : $"--{flag.Name}={flag.Value}")));

    [Test]
    public void Here_documents_are_the_same() => AssertAgreement(
        PerInstruction("heredocs"),
        pair => pair.Text,
        pair => pair.Expected.ValueKind != JsonValueKind.Array ? "" : string.Join(" | ", pair.Expected.EnumerateArray().Select(ExpectedHeredoc)),
        pair => string.Join(" | ", pair.Instruction.Heredocs.Select(heredoc => $"{heredoc.Name} {heredoc.Expand} {heredoc.StripTabs} {heredoc.Body}")));

    private static (string Text, DockerfileSyntax Syntax, JsonElement Row) Parse(JsonElement row)
    {
        string text = row.Field("text").ValueKind == JsonValueKind.String
            ? row.Field("text").GetString()!
            : Encoding.UTF8.GetString(row.Field("textBase64").GetBytesFromBase64());
        return (text, DockerfileSyntax.Parse(SourceText.From(text.StartsWith('\uFEFF') ? text[1..] : text)), row);
    }

    private static IEnumerable<(string Text, Instruction Instruction, JsonElement Expected)> PerInstruction(string field) =>
        from row in Rows
        where row.Row.Field("ok").GetBoolean() && row.Row.Field(field).ValueKind == JsonValueKind.Array && IsText(row)
        from pair in row.Syntax.Instructions.Zip(row.Row.Field(field).EnumerateArray())
        select (row.Text, pair.First, pair.Second);

    // What stands for an invalid byte differs in number between the two.
    private static bool IsText((string Text, DockerfileSyntax Syntax, JsonElement Row) row) => !row.Text.Contains('\uFFFD');

    private static void AssertAgreement<TRow>(
        IEnumerable<TRow> rows, Func<TRow, string> textOf, Func<TRow, object> expected, Func<TRow, object> actual)
    {
        var differences = new List<string>();
        int count = 0;
        foreach (var row in rows)
        {
            string text = textOf(row);
            count++;
            if (!text.Contains('\uFFFD') && !Equals(expected(row), actual(row)))
                differences.Add($"{JsonSerializer.Serialize(text)}\n  BuildKit: {expected(row)}\n  here:     {actual(row)}");
        }

        Assert.That(count, Is.GreaterThan(100));
        Assert.That(differences, Is.Empty, string.Join("\n", differences.Take(20)));
    }

    private static string Lines(SourceText text, Instruction instruction) =>
        $"{instruction.Name} {text.LineAt(instruction.LinesSpan.Start)}-{text.LineAt(instruction.LinesSpan.End)}";

    private static string ExpectedHeredoc(JsonElement heredoc) =>
        $"{heredoc.Field("name")} {IsTrue(heredoc, "expand")} {IsTrue(heredoc, "chomp")} {(heredoc.Field("content").ValueKind == JsonValueKind.String ? heredoc.Field("content").GetString() : "")}";

    private static bool IsTrue(JsonElement element, string field) => element.Field(field).ValueKind == JsonValueKind.True;

    private static IEnumerable<string> Arguments(Instruction instruction) => instruction switch
    {
        OnbuildInstruction { Trigger: { } trigger } => [trigger.Keyword.Text, .. Arguments(trigger)],
        HealthcheckInstruction { Type: { } type } => [type.Text, .. instruction.Arguments.Select(word => word.Value)],
        EnvInstruction or LabelInstruction => ((KeyValueInstruction)instruction).Pairs.SelectMany(pair =>
            new[] { pair.Key.Text, pair.Value!.Text, pair.IsLegacy ? "" : "=" }),
        _ => instruction.Arguments.Select(word => word.Value),
    };
}
