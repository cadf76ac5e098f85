using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Tests.Reference;

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

    private static Expansion Expand(JsonElement row)
    {
        var environment = row.Field("env").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);
        return WordExpander.Expand(
            row.Field("word").GetString()!,
            row.Field("escape").GetString()![0],
            name => environment.TryGetValue(name, out string? value) ? VariableValue.Of(value) : VariableValue.Unset);
    }

    private static void AssertAgreement(Func<JsonElement, string> expected, Func<Expansion, string> actual)
    {
        var differences = Rows.Where(row => expected(row.Row) != actual(row.Expansion))
            .Select(row => $"{row.Row}\n  here: {actual(row.Expansion)} {row.Expansion.Error}")
            .ToList();
        Assert.That(Rows, Has.Length.GreaterThan(3000));
        Assert.That(differences, Is.Empty, $"{differences.Count} differences\n" + string.Join("\n", differences.Take(30)));
    }
}
