using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class AptCommandTests : CommandTests
{
    [TestCase("apt-get install zip", "install", "zip")]
    [TestCase("apt-get -y -t stable install zip gzip", "install", "zip gzip")]
    [TestCase("/usr/bin/apt-get --option Debug::x=1 remove zip", "remove", "zip")]
    [TestCase("sudo -u root apt -qq purge zip*", "purge", "zip*")]
    [TestCase("aptitude -R install -- -odd", "install", "-odd")]
    [TestCase("apt-get update", "update", "")]
    [TestCase("apt-get", null, "")]
    [TestCase("apt-get $WHAT zip", null, "zip")]
    public void Sub_command_and_packages_are_told_from_options(string script, string? subcommand, string packages)
    {
        var apt = AptCommand.TryRead(Command(script))!;

        Assert.Multiple(() =>
        {
            Assert.That(apt.Subcommand, Is.EqualTo(subcommand));
            Assert.That(string.Join(' ', apt.Packages), Is.EqualTo(packages));
        });
    }

    [TestCase("apt-get update", 0)]
    [TestCase("apt-get -q update", 1)]
    [TestCase("apt-get -qq update", 2)]
    [TestCase("apt-get -q -q update", 2)]
    [TestCase("apt-get -q=2 update", 2)]
    [TestCase("apt-get --quiet=1 update", 1)]
    [TestCase("apt-get -qq -q=0 update", 0)]
    public void Quiet_options_add_up(string script, int level) =>
        Assert.That(AptCommand.TryRead(Command(script))!.Quietness, Is.EqualTo(level));

    [TestCase("apt-get -o APT::Key=1 update")]
    [TestCase("apt-get -oAPT::Key=1 update")]
    [TestCase("apt-get --option APT::Key=1 update")]
    [TestCase("apt-get --option=APT::Key=1 update")]
    public void Settings_are_read_in_every_spelling(string script) =>
        Assert.That(AptCommand.TryRead(Command(script))!.Settings, Is.EqualTo(new[] { KeyValuePair.Create("APT::Key", (string?)"1") }));

    [TestCase("apt-key list")]
    [TestCase("echo apt-get")]
    [TestCase("A=apt-get")]
    public void Other_commands_are_none(string script) => Assert.That(AptCommand.TryRead(Command(script)), Is.Null);
}
