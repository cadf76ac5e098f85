using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

public sealed class UseraddSparseLastlogTests : RuleTests<UseraddSparseLastlog>
{
    [TestCase("[|useradd|] -u 70000 app", "useradd --no-log-init -u 70000 app")]
    [TestCase("[|useradd|] --uid 1000000 app", "useradd --no-log-init --uid 1000000 app")]
    [TestCase("[|useradd|] --uid=1000000 app", "useradd --no-log-init --uid=1000000 app")]
    [TestCase("[|useradd|] -u1000000 app", "useradd --no-log-init -u1000000 app")]
    [TestCase("[|useradd|] -m -u 60001 app", "useradd --no-log-init -m -u 60001 app")]
    [TestCase("[|useradd|] -ru 4294967294 app", "useradd --no-log-init -ru 4294967294 app")]
    [TestCase("groupadd -g 99999 app && [|useradd|] -u 99999 -g app app", "groupadd -g 99999 app && useradd --no-log-init -u 99999 -g app app")]
    [TestCase("sudo [|useradd|] -u 99999 app", "sudo useradd --no-log-init -u 99999 app")]
    [TestCase("[|/usr/sbin/useradd|] -u 99999 app", "/usr/sbin/useradd --no-log-init -u 99999 app")]
    [TestCase("test -d /x || [|useradd|] -u \"99999\" app", "test -d /x || useradd --no-log-init -u \"99999\" app")]
    public void A_high_number_needs_the_option(string script, string fixedScript) => Verify($"RUN {script}\n", $"RUN {fixedScript}\n");

    [Test]
    public void Variables_of_the_file_count() =>
        Verify("ARG ID=123456\nRUN [|useradd|] -u $ID app\n", "ARG ID=123456\nRUN useradd --no-log-init -u $ID app\n");

    [Test]
    public void Here_documents_count() => Verify("RUN <<EOF\n[|useradd|] -u 99999 app\nEOF\n", "RUN <<EOF\nuseradd --no-log-init -u 99999 app\nEOF\n");

    [TestCase("useradd -l -u 99999 app")]
    [TestCase("useradd --no-log-init -u 99999 app")]
    [TestCase("useradd -lmu 99999 app")]
    [TestCase("useradd -u 60000 app")]
    [TestCase("useradd -u 1001 app")]
    [TestCase("useradd -u 000123 app")]
    [TestCase("useradd app")]
    [TestCase("useradd -g 99999 app")]
    [TestCase("useradd -u $ID app")]
    [TestCase("ID=99999; ID=7 && useradd -u $ID app")]
    [TestCase("adduser -u 99999 app")]
    [TestCase("usermod -u 99999 app")]
    [TestCase("echo useradd -u 99999 app")]
    public void Other_users_are_fine(string script) => Silent($"RUN {script}\n");

    [Test]
    public void A_stage_that_is_only_built_from_gets_a_hint() =>
        Assert.That(SeverityOf("FROM debian AS build\nRUN useradd -u 99999 app\nFROM debian\n"), Is.EqualTo(Severity.Info));
}
