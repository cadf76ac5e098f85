using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class ScriptCallTests : CommandTests
{
    [TestCase("./setup")]
    [TestCase("/opt/setup --all")]
    [TestCase("setup.sh")]
    [TestCase("sh /opt/setup")]
    [TestCase("bash < setup")]
    [TestCase(". /etc/profile")]
    [TestCase("source lib")]
    [TestCase("eval \"$X\"")]
    [TestCase("$TOOL run")]
    [TestCase("ansible-playbook site.yml")]
    [TestCase("apt-cleanup")]
    public void What_the_file_does_not_show_may_do_anything(string script) => Assert.That(ScriptCall.IsUnknown(Command(script)), Is.True);

    [TestCase("zip -r a b")]
    [TestCase("/usr/local/bin/pip install flask")]
    [TestCase("/opt/venv/bin/python -m pip install flask")]
    [TestCase("./configure --prefix=/usr")]
    [TestCase("A=b")]
    public void A_plain_program_does_what_it_is_for(string script) => Assert.That(ScriptCall.IsUnknown(Command(script)), Is.False);

    [Test]
    public void A_shell_whose_text_is_shown_is_known() =>
        Assert.That(Script("sh -c 'zip -r a b'").Commands.Any(ScriptCall.IsUnknown), Is.False);
}
