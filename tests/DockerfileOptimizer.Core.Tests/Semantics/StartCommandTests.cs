using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class StartCommandTests
{
    [TestCase("ENTRYPOINT [\"a\", \"b\"]\nCMD [\"c\"]", ExpectedResult = "a b c")]
    [TestCase("CMD [\"c\"]\nENTRYPOINT [\"a\"]", ExpectedResult = "a c")]
    [TestCase("CMD a b", ExpectedResult = "a b")]
    [TestCase("ENTRYPOINT a\nCMD [\"ignored\"]", ExpectedResult = "a")]
    [TestCase("ENTRYPOINT exec a 'b c'", ExpectedResult = "a b c")]
    [TestCase("ENTRYPOINT [\"sh\", \"-c\", \"exec a $B\"]", ExpectedResult = "a ?")]
    [TestCase("CMD [\"a\"]\nCMD [\"b\"]", ExpectedResult = "b")]
    [TestCase("ENTRYPOINT [\"/usr/bin/tini\", \"-v\", \"--\", \"a\", \"-b\"]", ExpectedResult = "a -b")]
    [TestCase("ENTRYPOINT [\"dumb-init\", \"--rewrite\", \"15:3\", \"a\"]", ExpectedResult = "a")]
    [TestCase("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"a\"]", ExpectedResult = "a")]
    [TestCase("CMD a && b", ExpectedResult = null)]
    [TestCase("CMD a | b", ExpectedResult = null)]
    [TestCase("CMD A=1 a", ExpectedResult = null)]
    [TestCase("CMD $A", ExpectedResult = null)]
    [TestCase("CMD []", ExpectedResult = null)]
    [TestCase("RUN a", ExpectedResult = null)]
    public string? One_program_is_found(string instructions) => Start($"FROM x:1\n{instructions}\n");

    [Test]
    public void A_new_entry_point_drops_the_parents_command() =>
        Assert.That(Start("FROM x:1 AS a\nCMD [\"old\"]\nFROM a\nENTRYPOINT [\"new\"]\n"), Is.EqualTo("new"));

    [Test]
    public void A_new_command_keeps_the_parents_entry_point() =>
        Assert.That(Start("FROM x:1 AS a\nENTRYPOINT [\"a\"]\nFROM a\nCMD [\"b\"]\n"), Is.EqualTo("a b"));

    [TestCase("FROM x:1\nCMD a && b\n", ExpectedResult = true)]
    [TestCase("FROM x:1\nRUN a\n", ExpectedResult = false)]
    public bool Whether_anything_is_given_is_known(string text) => StartCommand.IsGiven(Models.Of(text).Target!);

    private static string? Start(string text)
    {
        var model = Models.Of(text);
        return StartCommand.Of(model.Target!, model) is { } start ? string.Join(" ", start.Words.Select(word => word.Value ?? "?")) : null;
    }
}
