using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

public sealed class IgnoreFileTests
{
    private static readonly (JsonElement Row, IgnoreFile File)[] Rows =
        [.. ReferenceTable.Read("dockerignore").Select(row => (row, Parse(row.GetProperty("file").GetString()!)))];

    [Test]
    public void Patterns_are_read_as_BuildKit_reads_them() => AssertAgreement(
        row => string.Join("\n", row.GetProperty("patterns").Strings()),
        file => string.Join("\n", file.Patterns.Select(pattern => pattern.Text)));

    [Test]
    public void Files_are_refused_as_BuildKit_refuses_them() => AssertAgreement(
        row => row.Field("errorPhase").ToString() is "read" or "new" ? row.GetProperty("error").GetString()! : "",
        file => file.Error?.Problem switch
        {
            null => "",
            IgnoreFileProblem.LineTooLong => "bufio.Scanner: token too long",
            IgnoreFileProblem.EmptyException => "illegal exclusion pattern: \"!\"",
            _ => "syntax error in pattern",
        });

    [Test]
    public void Paths_are_ignored_as_BuildKit_ignores_them()
    {
        var wrong =
            from item in Rows
            from path in item.Row.GetProperty("paths").EnumerateObject()
            let actual = item.File.MatchWithParents(path.Name).Verdict
            where actual != Expected(path.Value)
            select $"{item.Row.GetProperty("file")} {path.Name}: {actual}";
        Assert.That(string.Join("\n", wrong.Take(30)), Is.Empty);
    }

    [Test]
    public void Sources_are_warned_of_as_BuildKit_warns_of_them()
    {
        var rows = ReferenceTable.Read("copyignored").ToList();
        var wrong =
            from row in rows
            let expected = row.GetProperty("warning").ValueKind != JsonValueKind.Null
            where Parse(row.GetProperty("file").GetString()!).WarnsOfSource(row.GetProperty("src").GetString()!) != expected
            select row.ToString();
        Assert.That(rows, Has.Count.GreaterThan(600));
        Assert.That(string.Join("\n", wrong.Take(30)), Is.Empty);
    }

    [Test]
    public void A_pattern_knows_where_it_stands()
    {
        var file = Parse("# all\r\n  ! ./docs/  \r\n\t*.log");
        Assert.That(file.Patterns.Select(pattern => file.Source.Slice(pattern.Span)), Is.EqualTo(new[] { "! ./docs/", "*.log" }));
        Assert.That(file.Patterns.Select(pattern => pattern.Text), Is.EqualTo(new[] { "!docs", "*.log" }));
    }

    [Test]
    public void The_error_stands_at_the_pattern()
    {
        var file = Parse("a\n[b\n!\n");
        Assert.That(file.Error?.Problem, Is.EqualTo(IgnoreFileProblem.SyntaxError));
        Assert.That(file.Source.Slice(file.Error!.Span), Is.EqualTo("[b"));
    }

    [Test]
    public void The_pattern_with_the_last_word_is_named()
    {
        var file = Parse("*\n!src\nsrc/bin\n");
        Assert.That(file.MatchWithParents("a").Pattern?.Text, Is.EqualTo("*"));
        Assert.That(file.MatchWithParents("src/a").Pattern?.Text, Is.EqualTo("!src"));
        Assert.That(file.MatchWithParents("src/bin/a").Pattern?.Text, Is.EqualTo("src/bin"));
    }

    private static IgnoreFile Parse(string text) => IgnoreFile.Parse(SourceText.From(text));

    private static IgnoreVerdict Expected(JsonElement verdict) => verdict.ValueKind switch
    {
        JsonValueKind.Null => IgnoreVerdict.Failed,
        JsonValueKind.True => IgnoreVerdict.Ignored,
        _ => IgnoreVerdict.Kept,
    };

    private static void AssertAgreement(Func<JsonElement, string> expected, Func<IgnoreFile, string> actual)
    {
        var wrong = Rows.Where(item => expected(item.Row) != actual(item.File)).Select(item => $"{item.Row}\n  here: {actual(item.File)}");
        Assert.That(Rows, Has.Length.GreaterThan(3900));
        Assert.That(string.Join("\n", wrong.Take(30)), Is.Empty);
    }
}
