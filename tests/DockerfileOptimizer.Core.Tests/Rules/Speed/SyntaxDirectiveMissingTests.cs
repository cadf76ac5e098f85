using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

public sealed class SyntaxDirectiveMissingTests : RuleTests<SyntaxDirectiveMissing>
{
    [TestCase("RUN --mount=type=cache,target=/x true")]
    [TestCase("RUN --network=none true")]
    [TestCase("RUN --security=insecure true")]
    [TestCase("COPY --link a /b")]
    [TestCase("COPY --parents a/b /c")]
    [TestCase("COPY --exclude=*.md . /c")]
    [TestCase("ADD --checksum=sha256:abc https://example.com/a /a")]
    [TestCase("ADD --keep-git-dir=true https://example.com/a.git /a")]
    [TestCase("RUN <<EOT\ntrue\nEOT")]
    [TestCase("COPY <<EOT /a\ntext\nEOT")]
    [TestCase("ONBUILD RUN --mount=type=cache,target=/x true")]
    public void A_feature_of_BuildKit_names_its_frontend(string instruction) =>
        Verify($"FROM [|alpine|]\n{instruction}\n", $"# syntax=docker/dockerfile:1\nFROM alpine\n{instruction}\n");

    [Test]
    public void The_line_stands_above_other_directives() =>
        Verify(
            "# escape=`\r\n# note\r\nFROM [|alpine|]\r\nCOPY --link a /b\r\n",
            "# syntax=docker/dockerfile:1\r\n# escape=`\r\n# note\r\nFROM alpine\r\nCOPY --link a /b\r\n");

    [Test]
    public void A_script_line_stays_first() => Verify("#!/usr/bin/env docker\nFROM [|alpine|]\nCOPY --link a /b\n", "#!/usr/bin/env docker\nFROM alpine\nCOPY --link a /b\n");

    [Test]
    public void There_is_one_finding_a_file() =>
        Verify("FROM [|alpine|] AS base\nCOPY --link a /b\nFROM base\nRUN --mount=type=cache,target=/x true\n");

    [Test]
    public void The_message_names_the_first_feature() =>
        Assert.That(Message("FROM alpine\nCOPY --parents a/b /c\nRUN --mount=type=cache,target=/x true\n"), Does.StartWith("'--parents'"));

    [TestCase("# syntax=docker/dockerfile:1\nFROM alpine\nCOPY --link a /b\n")]
    [TestCase("# syntax=docker/dockerfile:1.4\nFROM alpine\nCOPY --link a /b\n")]
    [TestCase("# syntax=example.com/own-frontend\nFROM alpine\nCOPY --link a /b\n")]
    [TestCase("FROM alpine\nCOPY --from=0 a /b\nCOPY --chown=1:1 a /b\n")]
    [TestCase("FROM alpine\nCOPY --chmod=755 a /b\n")]
    [TestCase("FROM --platform=linux/amd64 alpine\nADD https://example.com/a /a\n")]
    [TestCase("FROM alpine\nHEALTHCHECK --interval=3s CMD true\n")]
    [TestCase("FROM alpine\n# COPY --link a /b\n")]
    public void Files_without_need_are_fine(string file) => Silent(file);
}
