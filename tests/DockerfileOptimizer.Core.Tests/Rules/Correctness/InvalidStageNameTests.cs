using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class InvalidStageNameTests : RuleTests<InvalidStageName>
{
    [TestCase("1build", "stage-1build")]
    [TestCase("my+build", "my-build")]
    [TestCase("build/app", "build-app")]
    [TestCase("build:v1", "build-v1")]
    [TestCase("_build", "build")]
    [TestCase("-build", "build")]
    [TestCase("Bau!Stelle", "bau-stelle")]
    [TestCase("build-", "build")]
    [TestCase("a@b@", "a-b")]
    public void The_name_becomes_a_valid_one(string name, string valid) =>
        Verify($"FROM a:1 AS [|{name}|]\nRUN x\nFROM b:1\nCOPY --from={name} /o /o\n", $"FROM a:1 AS {valid}\nRUN x\nFROM b:1\nCOPY --from={valid} /o /o\n");

    [TestCase("FROM a:1 AS ${NAME}\n")]
    [TestCase("FROM a:1 AS build-%s-$X\n")]
    [TestCase("FROM a:1 AS +++\n")]
    [TestCase("FROM a:1 AS b\nFROM a:1 AS +b\n")]
    public void Where_no_name_can_be_told_there_is_no_rewrite(string file) => Assert.That(SafetyOf(file), Is.Null);

    [Test]
    public void It_is_an_error_to_review() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM a:1 AS 1a\n"), Is.EqualTo(Severity.Error));
        Assert.That(SafetyOf("FROM a:1 AS 1a\n"), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM a:1 AS build\n")]
    [TestCase("FROM a:1 AS Build\n")]
    [TestCase("FROM a:1 AS build-1_2.3\n")]
    [TestCase("FROM a:1 AS b__c\n")]
    [TestCase("FROM a:1 AS scratch\n")]
    [TestCase("FROM a:1\n")]
    [TestCase("FROM a:1 as x\nFROM x\n")]
    [TestCase("FROM a:1 AS\n")]
    public void Valid_names_are_silent(string file) => Silent(file);
}
