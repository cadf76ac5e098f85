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
    [TestCase("sh -c a", "sh -c a; a")]
    [TestCase("bash -lc 'a' b c", "bash -lc a b c; a")]
    [TestCase("sh -xec 'a'", "sh -xec a; a")]
    [TestCase("su-exec a b", "su-exec a b; b")]
    [TestCase("runuser -u a -- b c", "runuser -u a -- b c; b c")]
    [TestCase("runuser -l a -c 'b c'", "runuser -l a -c b c; b c")]
    [TestCase("runuser a b", "runuser a b")]
    [TestCase("tini -s -- a b", "tini -s -- a b; a b")]
    [TestCase("setpriv --reuid=1 --regid 2 --init-groups a", "setpriv --reuid=1 --regid 2 --init-groups a; a")]
    [TestCase("busybox sh -c 'a'", "busybox sh -c a; sh -c a; a")]
    [TestCase("chrt -b 0 a", "chrt -b 0 a; a")]
    [TestCase("chrt -p 1", "chrt -p 1")]
    [TestCase("env -S 'a b' c", "env -S a b c")]
    [TestCase("eval a", "eval a; a")]
    [TestCase("eval 'a && b' \"c d\" e", "eval a && b c d e; a; b c d e")]
    [TestCase("eval \"$(a)\"", "eval ?; a")]
    [TestCase("eval a $b", "eval a ?")]
    [TestCase("find / -name x -exec rm -rf {} +", "find / -name x -exec rm -rf {} +; rm -rf {}")]
    [TestCase("find . -exec a {} \\; -o -execdir sudo b \\; -print", "find . -exec a {} ; -o -execdir sudo b ; -print; a {}; sudo b; b")]
    [TestCase("find . -exec", "find . -exec")]
    [TestCase("find . -exec a", "find . -exec a")]
    [TestCase("chroot /mnt a b", "chroot /mnt a b")]
    [TestCase("chroot /mnt sh -c 'a'; b", "chroot /mnt sh -c a; b")]
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
    public void A_command_below_another_root_is_elsewhere()
    {
        var command = Scripts.Parse("chroot /mnt env A=1 sh -c 'a'").Commands.Single();
        var shell = command.Inner!.Inner!;
        Assert.That((command.IsElsewhere, command.Inner.IsElsewhere, shell.IsElsewhere), Is.EqualTo((false, true, true)));
        Assert.That(shell.InnerScript!.Commands.Single().IsElsewhere);
    }

    [Test]
    public void A_command_may_run_several()
    {
        var find = Scripts.Parse("find . -exec a {} \\; -exec b {} +").Commands[0];
        Assert.That(find.InnerCommands.Select(command => command.NameText), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(find.InnerCommands.Select(command => command.Wrapper), Is.All.SameAs(find));
        Assert.That(find.Inner, Is.SameAs(find.InnerCommands[0]));
    }

    [Test]
    public void Errors_of_an_inner_script_are_its_own()
    {
        var script = Scripts.Parse("sh -c 'a; )'");
        Assert.That(script.Errors, Is.Empty);
        Assert.That(script.Commands[0].InnerScript!.Errors.Single().Span, Is.EqualTo(new TextSpan(10, 1)));
    }
}
