using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class PackageCommandTests : CommandTests
{
    [TestCase("apt-get -qq update", PackageManager.Apt, PackageIndexUse.Refreshes)]
    [TestCase("aptitude update", PackageManager.Apt, PackageIndexUse.Refreshes)]
    [TestCase("apt install zip", PackageManager.Apt, PackageIndexUse.Reads)]
    [TestCase("apt-get $WHAT", PackageManager.Apt, PackageIndexUse.Reads)]
    [TestCase("apt-get clean", PackageManager.Apt, PackageIndexUse.None)]
    [TestCase("apt-get distclean", PackageManager.Apt, PackageIndexUse.Drops)]
    [TestCase("apt-cache search zip", PackageManager.Apt, PackageIndexUse.Reads)]
    [TestCase("apk --no-cache -X https://example.com update", PackageManager.Apk, PackageIndexUse.Refreshes)]
    [TestCase("apk add --update zip", PackageManager.Apk, PackageIndexUse.Reads)]
    [TestCase("apk del zip", PackageManager.Apk, PackageIndexUse.None)]
    [TestCase("yum -y makecache", PackageManager.Rpm, PackageIndexUse.Refreshes)]
    [TestCase("yum -y update", PackageManager.Rpm, PackageIndexUse.Reads)]
    [TestCase("microdnf clean all", PackageManager.Rpm, PackageIndexUse.Drops)]
    [TestCase("dnf --setopt install_weak_deps=0 makecache", PackageManager.Rpm, PackageIndexUse.Refreshes)]
    [TestCase("zypper -n --gpg-auto-import-keys ref", PackageManager.Zypper, PackageIndexUse.Refreshes)]
    [TestCase("zypper cc -a", PackageManager.Zypper, PackageIndexUse.Drops)]
    [TestCase("zypper ar https://example.com x", PackageManager.Zypper, PackageIndexUse.None)]
    public void What_a_call_does_with_the_index_is_known(string script, PackageManager manager, PackageIndexUse use)
    {
        var package = PackageCommand.TryRead(Command(script))!;

        Assert.That((package.Manager, package.IndexUse), Is.EqualTo((manager, use)));
    }

    [TestCase("npm update")]
    [TestCase("echo apk update")]
    public void Other_commands_are_none(string script) => Assert.That(PackageCommand.TryRead(Command(script)), Is.Null);
}
