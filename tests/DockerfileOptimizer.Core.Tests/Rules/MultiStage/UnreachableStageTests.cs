using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class UnreachableStageTests : RuleTests<UnreachableStage>
{
    [Test]
    public void A_stage_that_nothing_needs_is_deleted() =>
        Verify(
            "FROM golang:1.27 AS build\nRUN make\n\n# the old way\nFROM [|node:26|] AS assets\nRUN npm ci\n\nFROM debian:13\nCOPY --from=build /o /o\n",
            "FROM golang:1.27 AS build\nRUN make\n\nFROM debian:13\nCOPY --from=build /o /o\n");

    [Test]
    public void What_only_it_needs_goes_after_it() =>
        Verify(
            "FROM [|node:26|] AS deps\nRUN npm ci\nFROM [|deps|] AS assets\nRUN make\nFROM debian:13\nCOPY . /o\n",
            "FROM debian:13\nCOPY . /o\n");

    [Test]
    public void A_stage_without_name_is_found() => Verify("FROM [|node:26|]\nRUN npm ci\nFROM debian:13\nCOPY . /o\n");

    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|b|] AS test\nRUN make test\nFROM debian:13\nCOPY --from=b /o /o\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|b|] AS debug-tools\nRUN make\nFROM debian:13\nCOPY --from=b /o /o\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|debian:13|] AS worker\nCOPY --from=b /w /w\nCMD [\"/w\"]\nFROM debian:13 AS api\nCOPY --from=b /o /o\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|scratch|] AS binaries\nCOPY --from=b /o /o\nFROM debian:13\nCOPY --from=b /o /o\n")]
    public void What_is_built_by_its_name_is_not_deleted(string file)
    {
        Verify(file);
        Assert.That(Single(MarkedText.Parse(file).Text).Fix, Is.Null);
        Assert.That(Message(MarkedText.Parse(file).Text), Does.Contain("--target"));
    }

    [Test]
    public void What_a_test_stage_needs_is_silent() =>
        Verify("FROM node:26 AS dev-deps\nRUN npm ci\nFROM [|dev-deps|] AS test\nRUN npm test\nFROM debian:13\nCOPY . /o\n");

    [Test]
    public void A_reference_by_number_prevents_the_rewrite() =>
        Assert.That(Single("FROM a:1 AS x\nRUN y\nFROM b:1\nRUN z\nFROM c:1\nCOPY --from=1 /o /o\n").Fix, Is.Null);

    [Test]
    public void It_is_for_information_and_to_review() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM a:1 AS x\nRUN y\nFROM b:1\nRUN z\n"), Is.EqualTo(Severity.Info));
        Assert.That(SafetyOf("FROM a:1 AS x\nRUN y\nFROM b:1\nRUN z\n"), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM a:1\nRUN x\n")]
    [TestCase("FROM a:1 AS tool\nFROM b:1 AS other\n")]
    [TestCase("FROM a:1 AS x\nRUN y\nFROM x\nRUN z\n")]
    [TestCase("FROM a:1 AS x\nRUN y\nFROM b:1\nCOPY --from=X /a /a\n")]
    [TestCase("FROM a:1\nRUN y\nFROM b:1\nCOPY --from=0 /a /a\n")]
    [TestCase("FROM a:1 AS x\nRUN y\nFROM b:1\nRUN --mount=type=bind,from=x,target=/m cp /m/a /a\n")]
    [TestCase("FROM a:1 AS x\nRUN y\nFROM b:1 AS z\nCOPY --from=x /a /a\nFROM z\nRUN w\n")]
    [TestCase("FROM a:1 AS x\nRUN y\nFROM b:1 AS z\nONBUILD COPY --from=x /a /a\nFROM z\nRUN w\n")]
    [TestCase("ARG V=amd64\nFROM a:1 AS x-amd64\nRUN y\nFROM x-$V\nRUN w\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nWORKDIR /app\nFROM base AS debugger\nFROM debugger AS tools2\nRUN x\nFROM tools2\nRUN y\n")]
    public void What_the_target_needs_is_silent(string file) => Silent(file);

    [Test]
    public void The_stage_that_Visual_Studio_debugs_in_is_in_use() =>
        Verify("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nUSER app\nFROM [|base|] AS old\nCOPY . .\nFROM mcr.microsoft.com/dotnet/aspnet:9.0\nCOPY a b\n");

    [Test]
    public void A_target_that_is_given_is_what_counts() => Assert.That(
        new RuleVerifier(DockerfileOptimizer.Analysis.RuleCatalog.Of([new UnreachableStage()]), target: "first")
            .Analyze("FROM a:1 AS first\nRUN x\nFROM b:1 AS second\nRUN y\n").Single().Diagnostic.Message,
        Does.Contain("'second'"));
}
