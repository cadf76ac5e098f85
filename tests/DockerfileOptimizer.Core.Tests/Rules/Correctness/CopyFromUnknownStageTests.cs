using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "Behind ONBUILD the stages of another file are meant.")]
public sealed class CopyFromUnknownStageTests : RuleTests<CopyFromUnknownStage>
{
    [Test]
    public void The_nearest_stage_is_proposed() =>
        Verify("FROM a:1 AS publish\nFROM b:1\nCOPY --from=[|publsih|] /a /a\n", "FROM a:1 AS publish\nFROM b:1\nCOPY --from=publish /a /a\n");

    [Test]
    public void In_a_mount_too() =>
        Verify("FROM a:1 AS builder\nFROM b:1\nRUN --mount=type=bind,from=[|build3r|],target=/m true\n", "FROM a:1 AS builder\nFROM b:1\nRUN --mount=type=bind,from=builder,target=/m true\n");

    [TestCase("FROM a:1 AS build\nFROM b:1\nCOPY --from=[|frontend|] /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=[|installer|] /a /a\n")]
    [TestCase("FROM a:1 AS final\nCOPY --link --from=[|dependencies|] /a /a\n")]
    [TestCase("FROM a:1\nRUN --mount=from=[|tool-chain|],target=/m true\n")]
    public void Without_a_near_name_there_is_no_rewrite(string file)
    {
        Verify(file);
        Assert.That(SafetyOf(MarkedText.Parse(file).Text), Is.Null);
    }

    [TestCase("ARG S=build\nFROM a:1 AS build\nFROM b:1\nARG S\nCOPY --from=[|$S|] /a /a\n")]
    [TestCase("ARG V=1\nFROM b:1\nCOPY --from=[|alpine:${V}|] /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=[|7|] /a /a\n")]
    public void What_is_refused_is_an_error(string file)
    {
        Verify(file);
        Assert.That(SeverityOf(MarkedText.Parse(file).Text), Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Otherwise_it_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM a:1 AS builder\nFROM b:1\nCOPY --from=buidler /a /a\n"), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf("FROM a:1 AS builder\nFROM b:1\nCOPY --from=buidler /a /a\n"), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM a:1 AS build\nFROM b:1\nCOPY --from=BUILD /a /a\n")]
    [TestCase("FROM a:1\nFROM b:1\nCOPY --from=0 /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=nginx /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=hello-world /hello /\n")]
    [TestCase("FROM a:1\nCOPY --from=composer:2 /usr/bin/composer /usr/bin/\n")]
    [TestCase("FROM a:1\nCOPY --from=team/tools /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=localhost:5000/tools /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=tools@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /a /a\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=later /a /a\nFROM b:1 AS later\n")]
    [TestCase("FROM a:1\nCOPY --from={{image}} /a /a\n")]
    [TestCase("{{installer}}\nFROM a:1\nCOPY --from=installer /a /a\n")]
    [TestCase("FROM a:1\nONBUILD COPY --from=builder /a /a\n")]
    [TestCase("FROM a:1\nRUN --mount=type=cache,target=/m true\n")]
    [TestCase("FROM a:1\nCOPY a b\nADD c d\n")]
    public void Stages_and_images_are_silent(string file) => Silent(file);

    [Test]
    public void A_named_context_is_silent()
    {
        var result = new DockerfileAnalyzer(RuleCatalog.Of([new CopyFromUnknownStage()])).Analyze(new AnalysisInput
        {
            Path = null,
            Source = SourceFile.Decode("FROM a:1\nCOPY --from=Shared /a /a\nCOPY --from=others /a /a\n"u8.ToArray()),
            NamedContexts = ["shared"],
        });
        Assert.That(result.Findings.Select(finding => result.Syntax!.Text.Slice(finding.Diagnostic.Span)), Is.EqualTo(new[] { "others" }));
    }
}
