using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class CurlInsteadOfAddTests : RuleTests<CurlInsteadOfAdd>
{
    [TestCase("[|curl|] -o /a https://example.com/a")]
    [TestCase("[|curl|] -fsSL --retry 3 https://example.com/a --output /a")]
    [TestCase("[|curl|] -fsSLo /a https://example.com/a")]
    [TestCase("[|curl|] -O https://example.com/a")]
    [TestCase("[|wget|] https://example.com/a.deb")]
    [TestCase("[|wget|] -q -O /a https://example.com/a")]
    [TestCase("[|wget|] -nv -P /opt https://example.com/a.jar")]
    [TestCase("[|/usr/bin/curl|] -o /a https://example.com/a")]
    public void A_plain_download_is_found(string command) => Verify($"WORKDIR /work\nRUN {command}\n");

    [TestCase("curl https://example.com/a | sh")]
    [TestCase("curl -o /a https://example.com/a && chmod +x /a")]
    [TestCase("curl -o /a https://example.com/a; tar xf /a")]
    [TestCase("curl -H 'Authorization: x' -o /a https://example.com/a")]
    [TestCase("curl -u me:you -o /a https://example.com/a")]
    [TestCase("curl -X POST -o /a https://example.com/a")]
    [TestCase("curl -o /a \"https://example.com/$(uname -m)\"")]
    [TestCase("curl -o /a https://example.com/a -o /b https://example.com/b")]
    [TestCase("curl https://example.com/health")]
    [TestCase("wget -r https://example.com/a")]
    [TestCase("wget --no-check-certificate https://example.com/a")]
    [TestCase("curl -o /a https://example.com/a || true")]
    [TestCase("sudo curl -o /a https://example.com/a")]
    [TestCase("test -f /a || curl -o /a https://example.com/a")]
    public void What_ADD_cannot_do_is_fine(string command) => Silent($"RUN {command}\n");
}
