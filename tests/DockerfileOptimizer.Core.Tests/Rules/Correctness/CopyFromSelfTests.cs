using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "A trigger runs in the stages that are FROM this one, and refers to theirs.")]
public sealed class CopyFromSelfTests : RuleTests<CopyFromSelf>
{
    [TestCase("FROM a:1 AS x\nCOPY --from=[|x|] /a /b\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=[|X|] /a /b\n")]
    [TestCase("FROM a:1 AS X\nCOPY --from=[|x|] /a /b\n")]
    [TestCase("FROM a:1\nCOPY --from=[|0|] /a /b\n")]
    [TestCase("FROM a:1 AS x\nFROM a:1 AS y\nCOPY --from=[|1|] /a /b\n")]
    [TestCase("FROM a:1 AS x\nFROM x AS y\nCOPY --from=x /a /b\nCOPY --link --from=[|y|] --chown=1 /a /b\n")]
    [TestCase("FROM --platform=$BUILDPLATFORM a:1 AS x\nCOPY --from=[|x|] [\"/a\", \"/b\"]\n")]
    [TestCase("FROM a:1 as x\ncopy --from=[|\"x\"|] /a /b\n")]
    public void A_copy_from_its_own_stage_is_found(string file) => Verify(file);

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf("FROM a:1 AS x\nCOPY --from=x /a /b\n"), Is.EqualTo(Severity.Error));

    [TestCase("FROM a:1 AS x\nFROM a:1 AS y\nCOPY --from=x /a /b\n")]
    [TestCase("FROM a:1 AS x\nFROM x\nCOPY --from=0 /a /b\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=x:1 /a /b\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=docker.io/library/x /a /b\n")]
    [TestCase("FROM node:26 AS node\nFROM a:1\nCOPY --from=node /a /b\n")]
    [TestCase("FROM a:1 AS x\nCOPY x /b\n")]
    [TestCase("FROM a:1\nCOPY --from=1 /a /b\nFROM b:1\n")]
    [TestCase("FROM a:1 AS x\nFROM b:1 AS x\nFROM c:1\nCOPY --from=x /a /b\n")]
    public void Other_sources_are_silent(string file) => Silent(file);
}
