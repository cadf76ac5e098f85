using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What a trigger does is not looked at")]
public sealed class RemoteArchiveExtractTests : RuleTests<RemoteArchiveExtract>
{
    [TestCase("[|curl|] -fsSL https://example.com/a.tar.gz | tar -xz -C /opt")]
    [TestCase("[|wget|] -qO- https://example.com/a.tar.xz | tar xJ -C /opt")]
    [TestCase("[|wget|] -O - https://example.com/a.tar.gz | tar zxf - -C /opt")]
    [TestCase("[|curl|] -o /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz")]
    [TestCase("[|wget|] -O /tmp/a.tgz https://example.com/a.tgz && tar xf /tmp/a.tgz -C /opt")]
    [TestCase("cd /opt && [|curl|] -fsSLO https://example.com/a.tar.gz && tar -xf a.tar.gz")]
    [TestCase("apt-get update && [|curl|] -fsSL https://example.com/a.tar.gz | tar -xz")]
    [TestCase("set -ex; [|curl|] -fsSL https://example.com/a.tar.gz | tar -xvz -C /opt; ln -s /opt/a /a")]
    [TestCase("mkdir /opt/a && [|curl|] -sL \"https://example.com/$V/a.tar.gz\" | tar xz -C /opt/a")]
    [TestCase("[|curl|] -fsSL https://example.com/a.tar | bsdtar -x -f - -C /opt")]
    public void ADD_does_both(string script) => Verify($"RUN {script}\n");

    [TestCase("curl -fsSL https://example.com/a.tar.gz | tar -xz --strip-components=1 -C /opt")]
    [TestCase("curl -fsSL https://example.com/a.tar.gz | tar -xz -C /opt bin/a")]
    [TestCase("curl -fsSL https://example.com/a.sh | sh")]
    [TestCase("curl -fsSLo /tmp/a.zip https://example.com/a.zip && unzip /tmp/a.zip")]
    [TestCase("curl -fsSLo /tmp/a.tgz https://example.com/a.tgz")]
    [TestCase("curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/b.tgz -C /opt")]
    [TestCase("tar -xzf /tmp/a.tgz -C /opt")]
    [TestCase("curl -fsSL https://example.com/a.json | jq . && tar -xzf /tmp/b.tgz -C /opt")]
    [TestCase("tar -cz /srv | curl -T - https://example.com/a.tgz")]
    [TestCase("git clone https://example.com/a.git /opt/a")]
    public void Other_downloads_are_fine(string script) => Silent($"RUN {script}\n");

    [Test]
    public void It_is_off_unless_asked_for() => Assert.That(new RemoteArchiveExtract().Descriptor.EnabledByDefault, Is.False);
}
