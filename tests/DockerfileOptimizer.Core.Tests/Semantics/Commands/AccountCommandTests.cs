using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class AccountCommandTests : CommandTests
{
    [TestCase("useradd web", "web")]
    [TestCase("useradd -r -u 1000 -g staff -s /bin/false --home-dir /srv web", "web")]
    [TestCase("adduser --system --group web", "web")]
    [TestCase("useradd --uid=1000 --create-home web", "web")]
    [TestCase("adduser -D -H -u 1000 -G staff web", "web")]
    [TestCase("adduser --system --no-create-home --gecos '' --ingroup staff web", "web")]
    public void The_name_is_told_from_options(string script, string name) =>
        Assert.That(AccountCommand.TryRead(Command(script))!.Name, Is.EqualTo(name));

    [TestCase("adduser web staff")]
    [TestCase("useradd $NAME")]
    [TestCase("useradd -D")]
    [TestCase("usermod web")]
    [TestCase("adduser --group staff")]
    public void What_creates_no_known_user_is_none(string script) => Assert.That(AccountCommand.TryRead(Command(script)), Is.Null);
}
