using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageTagAndDigestTests : RuleTests<BaseImageTagAndDigest>
{
    private static readonly string Digest = "sha256:" + new string('b', 64);

    [Test]
    public void The_tag_has_no_effect() => Verify($"FROM [|node:26@{Digest}|]\nCOPY --from=[|nginx:1.30@{Digest}|] /a /b\n");

    [Test]
    public void Either_alone_is_silent() => Silent($"FROM node:26\nFROM node@{Digest}\n");

    [Test]
    public void The_message_names_the_tag() => Assert.That(Message($"FROM alpine:3.24@{Digest}\n"), Does.StartWith("The tag '3.24'"));
}
