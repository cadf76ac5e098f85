using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics;

/// <summary>Expansion against BuildKit's own, in the mode that instructions use.</summary>
public sealed class WordExpanderTests
{
    private static readonly (JsonElement Row, Expansion Expansion)[] Rows =
    [
        .. ReferenceTable.Read("expand")
            .Where(row => row.Field("mode").ValueKind == JsonValueKind.Undefined)
            .Select(row => (row, Expand(row))),
    ];

    [Test]
    public void Values_in_here_documents_are_those_of_BuildKit()
    {
        var documents = ReferenceTable.Read("expand")
            .Where(row => row.Field("mode").ValueKind == JsonValueKind.String && row.Field("mode").GetString() == "skipProcessQuotes" && row.Field("escape").GetString() == "\\")
            .Select(row => (row, ExpandDocument(row)))
            .ToArray();
        AssertAgreement(
            documents,
            row => row.Field("result").ValueKind == JsonValueKind.Null ? "refused" : $"'{row.Field("result").GetString()}'",
            expansion => expansion.Error is not null ? "refused" : $"'{expansion.Text}'",
            atLeast: 100);
    }

    [Test]
    public void A_replacement_that_grows_without_end_is_unknown()
    {
        string word = "${A//x/" + new string('y', 100) + "}";
        Assert.That(WordExpander.Expand(word, '\\', _ => VariableValue.Of(new string('x', 100))).Text, Has.Length.EqualTo(10_000));
        Assert.That(WordExpander.Expand(word, '\\', _ => VariableValue.Of(new string('x', 1000))).Text, Is.Null);
    }

    [TestCase("a\"b", ExpansionErrorKind.UnterminatedQuote)]
    [TestCase("${A", ExpansionErrorKind.Substitution)]
    [TestCase("${A#\\x}", ExpansionErrorKind.Substitution)]
    [TestCase("${A:?b}", ExpansionErrorKind.RequiredVariable)]
    public void An_error_says_its_kind(string word, object kind) =>
        Assert.That(WordExpander.Expand(word, '\\', _ => VariableValue.Unset).Error!.Kind, Is.EqualTo(kind));

    [Test]
    public void Values_are_those_of_BuildKit() => AssertAgreement(
        row => row.Field("result").ValueKind == JsonValueKind.Null ? "refused" : $"'{row.Field("result").GetString()}'",
        expansion => expansion.Error is not null ? "refused" : $"'{expansion.Text}'");

    [Test]
    public void Words_are_those_of_BuildKit() => AssertAgreement(
        row => row.Field("result").ValueKind == JsonValueKind.Null ? "" : string.Join("|", row.Field("words").Strings()),
        expansion => string.Join("|", expansion.Words));

    [Test]
    public void A_variable_that_is_not_known_makes_the_word_unknown()
    {
        var expansion = WordExpander.Expand("a${X:-b}", '\\', _ => VariableValue.Unknown);
        Assert.That(expansion.Text, Is.Null);
        Assert.That(expansion.Error, Is.Null);
    }

    [Test]
    public void A_word_that_grows_without_end_is_unknown()
    {
        string value = "0123456789";
        Expansion expansion;
        do
        {
            string known = value;
            expansion = WordExpander.Expand("$A$A", '\\', _ => VariableValue.Of(known));
            value = expansion.Text ?? "";
        }
        while (value.Length is > 0 and <= WordExpander.MaximumLength);

        Assert.That(expansion.Text, Is.Null);
        Assert.That(expansion.Error, Is.Null);
    }

    private static Expansion Expand(JsonElement row) =>
        WordExpander.Expand(row.Field("word").GetString()!, row.Field("escape").GetString()![0], Environment(row), splits: true);

    private static Expansion ExpandDocument(JsonElement row) =>
        WordExpander.ExpandDocument(View.Of(SourceText.From(row.Field("word").GetString()!)), Environment(row));

    private static Func<string, VariableValue> Environment(JsonElement row)
    {
        var values = row.Field("env").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);
        return name => values.TryGetValue(name, out string? value) ? VariableValue.Of(value) : VariableValue.Unset;
    }

    private static void AssertAgreement(Func<JsonElement, string> expected, Func<Expansion, string> actual) =>
        AssertAgreement(Rows, expected, actual, atLeast: 3000);

    private static void AssertAgreement(
        (JsonElement Row, Expansion Expansion)[] rows, Func<JsonElement, string> expected, Func<Expansion, string> actual, int atLeast)
    {
        var differences = rows.Where(row => expected(row.Row) != actual(row.Expansion))
            .Select(row => $"{row.Row}\n  here: {actual(row.Expansion)} {row.Expansion.Error}")
            .ToList();
        Assert.That(rows, Has.Length.GreaterThan(atLeast));
        Assert.That(differences, Is.Empty, $"{differences.Count} differences\n" + string.Join("\n", differences.Take(30)));
    }
}
