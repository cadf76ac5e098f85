using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Shell;

public sealed class WrapperTests
{
    [TestCase("sudo apt-get update", "sudo apt-get update; apt-get update")]
    [TestCase("sudo -u root -E A=1 ls -l", "sudo -u root -E A=1 ls -l; ls -l")]
    [TestCase("sudo --user root --login ls", "sudo --user root --login ls; ls")]
    [TestCase("env -i A=b C=$d ls", "env -i A=b ? ls; ls")]
    [TestCase("exec -a x ls", "exec -a x ls; ls")]
    [TestCase("command -v ls", "command -v ls")]
    [TestCase("command ls", "command ls; ls")]
    [TestCase("nice -n 5 timeout -k 1 30 ls", "nice -n 5 timeout -k 1 30 ls; timeout -k 1 30 ls; ls")]
    [TestCase("a | xargs -0 -n1 rm -f", "a; xargs -0 -n1 rm -f; rm -f")]
    [TestCase("xargs", "xargs")]
    [TestCase("/usr/bin/env bash -c 'a b'", "/usr/bin/env bash -c a b; bash -c a b; a b")]
    [TestCase("sh -c 'a && b \"c d\"'", "sh -c a && b \"c d\"; a; b c d")]
    [TestCase("bash -euxo pipefail -c \"a \\\"b c\\\"\" d", "bash -euxo pipefail -c a \"b c\" d; a b c")]
    [TestCase("bash -c \"a $b\"", "bash -c ?; a ?")]
    [TestCase("bash -c \"$a\"", "bash -c ?")]
    [TestCase("bash -c \"a $(b)\"", "bash -c ?; b")]
    [TestCase("sh script.sh", "sh script.sh")]
    [TestCase("su - user -c 'a b'", "su - user -c a b; a b")]
    [TestCase("sh -c 'sh -c \"a b\"'", "sh -c sh -c \"a b\"; sh -c a b; a b")]
    [TestCase("time -p a", "time -p a; a")]
    public void The_command_behind_a_wrapper_is_found(string text, string commands) => Assert.That(Scripts.Commands(text), Is.EqualTo(commands));

    [Test]
    public void A_wrapped_command_knows_its_wrapper_and_shares_its_words()
    {
        var commands = Scripts.Parse("sudo env A=1 ls -l").Commands;
        Assert.That(commands.Select(command => command.Wrapper?.NameText), Is.EqualTo(new[] { null, "sudo", "env" }));
        Assert.That(commands[2].Arguments[0], Is.SameAs(commands[0].Arguments[3]));
        Assert.That(commands[2].Assignments.Single().Name, Is.EqualTo("A"));
        Assert.That(commands[2].Span, Is.EqualTo(new TextSpan(9, 9)));
    }

    [Test]
    public void Words_of_a_quoted_script_have_their_place_in_the_file()
    {
        const string Text = "bash -c \"echo \\\"hi\\\" \\$x; ls\"";
        var script = Scripts.Parse(Text);
        Assert.That(script.Commands.Select(command => Text.Substring(command.Span.Start, command.Span.Length)), Is.EqualTo(new[] { Text, "echo \\\"hi\\\" \\$x", "ls" }));
        Assert.That(script.Commands[1].Wrapper, Is.SameAs(script.Commands[0]));
    }

    [Test]
    public void Errors_of_an_inner_script_are_its_own()
    {
        var script = Scripts.Parse("sh -c 'a; )'");
        Assert.That(script.Errors, Is.Empty);
        Assert.That(script.Commands[0].InnerScript!.Errors.Single().Span, Is.EqualTo(new TextSpan(10, 1)));
    }
}
