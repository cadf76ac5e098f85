using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics.Conversion;

/// <summary>What the conversion refuses, against BuildKit's own answers on whole files.</summary>
public sealed class ConversionTableTests
{
    private static readonly Row[] Files = [.. Read("parse"), .. Read("edges")];
    private static readonly Row[] Linted = Read("lint");

    [Test]
    public void Files_build_and_fail_as_with_BuildKit() =>
        AssertAgreement(Files, row => row.Json.Field("builds").GetBoolean(), row => row.Builds);

    [Test]
    public void Files_with_findings_of_checks_build_and_fail_as_with_BuildKit() =>
        AssertAgreement(Linted, row => row.Error is null, row => row.Builds);

    [Test]
    public void The_first_error_stands_in_the_instruction_that_BuildKit_names() => AssertAgreement(
        Refused.Where(row => row.Json.Field("errorLine").ValueKind == JsonValueKind.Number && row.Json.Field("errorLine").GetInt32() > 0),
        row => row.Json.Field("errorLine").GetInt32(),
        row => row.FirstErrorLine);

    [Test]
    public void The_first_error_is_of_the_kind_that_BuildKit_words() => AssertAgreement(
        Refused,
        row => true,
        row => BuildKitMessages.KindsOf(row.Error!).Contains(row.Model.ConversionErrors[0].Kind));

    [Test]
    public void Every_kind_comes_with_a_message_of_one_line() => AssertAgreement(
        Refused,
        row => true,
        row => row.Model.ConversionErrors.All(error => error.Message.Length > 0 && !error.Message.EndsWith('.') && !error.Message.Contains('\n')));

    [Test]
    public void Errors_stand_in_the_file_also_where_the_parser_refuses_it() => AssertAgreement(
        Files.Concat(Linted),
        row => true,
        row => row.Model.ConversionErrors.All(error => error.Span.Start >= 0 && error.Span.End <= row.Model.Syntax.Text.Length));

    /// <summary>The rows that are refused behind the parser, here and there.</summary>
    private static IEnumerable<Row> Refused => Files.Concat(Linted).Where(row => row.Error is not null && row.Model.Syntax.IsValid && row.Model.ConversionErrors.Count > 0);

    private static Row[] Read(string table) => [.. ReferenceTable.Read(table).Where(IsComparable).Select(row => new Row(row))];

    /// <summary>
    /// Left out: answers that vary, texts that are not UTF-8, what the ignore file makes wrong, and '# check=error=true' with
    /// findings, which BuildKit counts as an error and which are findings of rules here.
    /// </summary>
    private static bool IsComparable(JsonElement row)
    {
        string error = row.Field("error").ValueKind == JsonValueKind.String ? row.Field("error").GetString()! : "";
        return row.Field("varies").ValueKind != JsonValueKind.True
            && row.Field("text").ValueKind == JsonValueKind.String
            && error != "syntax error in pattern"
            && !error.StartsWith("lint violation found", StringComparison.Ordinal);
    }

    private static void AssertAgreement(IEnumerable<Row> rows, Func<Row, object> expected, Func<Row, object> actual)
    {
        int count = 0;
        var differences = new List<string>();
        foreach (var row in rows)
        {
            count++;
            if (!Equals(expected(row), actual(row)))
                differences.Add($"{JsonSerializer.Serialize(row.Text)}\n  BuildKit: {expected(row)} {row.Error}\n  here:     {actual(row)} {string.Join(" ", row.Model.ConversionErrors)}");
        }

        Assert.That(count, Is.GreaterThan(1000));
        Assert.That(differences, Is.Empty, $"{differences.Count} of {count}\n" + string.Join("\n", differences.Take(40)));
    }

    private sealed class Row
    {
        public Row(JsonElement json)
        {
            Json = json;
            Text = json.Field("text").GetString()!;
            string content = Text.StartsWith('\uFEFF') ? Text[1..] : Text;
            Model = DockerfileModel.Create(DockerfileSyntax.Parse(SourceText.From(content)), target: null, new Dictionary<string, string>());
        }

        public JsonElement Json { get; }

        public string Text { get; }

        public DockerfileModel Model { get; }

        /// <summary>BuildKit's error; null where it builds.</summary>
        public string? Error => Json.Field("error").ValueKind == JsonValueKind.String ? Json.Field("error").GetString() : null;

        public bool Builds => Model.Syntax.IsValid && Model.ConversionErrors.Count == 0;

        /// <summary>The line of the instruction; for what stands behind ONBUILD that of the FROM that inherits it, as BuildKit has it.</summary>
        public int FirstErrorLine
        {
            get
            {
                var error = Model.ConversionErrors[0];
                var instruction = Model.Syntax.Instructions.Last(candidate => candidate.LinesSpan.Start <= error.Span.Start);
                if (instruction is OnbuildInstruction)
                    instruction = Model.Stages.First(stage => stage.Parent == Model.StageOf(instruction)).From;
                return Model.Syntax.Text.LineAt(instruction.LinesSpan.Start);
            }
        }
    }
}
