using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Shells that read their scripts from a here-document.</summary>
public sealed class InputScriptTests
{
    [TestCase("sh <<E\na; b c\nE\nd", "sh; a; b c; d")]
    [TestCase("<<E bash\na\nE", "bash; a")]
    [TestCase("bash -ex <<'E'\na $b\nE", "bash -ex; a ?")]
    [TestCase("sh -s -- x y <<E\na\nE", "sh -s -- x y; a")]
    [TestCase("bash - <<E\na\nE", "bash -; a")]
    [TestCase("bash /dev/stdin x <<E\na\nE", "bash /dev/stdin x; a")]
    [TestCase("bash -o pipefail --norc <<E\na\nE", "bash -o pipefail --norc; a")]
    [TestCase("sudo -u x bash <<E > log 2>&1\na\nE", "sudo -u x bash; bash; a")]
    [TestCase("cat <<E | sh -e\na\nE", "cat; sh -e; a")]
    [TestCase("cat - <<E | sudo sh\na\nE", "cat -; sudo sh; sh; a")]
    [TestCase("sh <<-E\n\ta\n\t\tb\n\tE", "sh; a; b")]
    [TestCase("sh <<E\na \\$b \\`c\\`\nE", "sh; a ? ?; c")]
    [TestCase("sh <<'A'\nsh <<'B'\na\nB\nb\nA\nc", "sh; sh; a; b; c")]
    [TestCase("x <<A; sh <<B\na\nA\nb\nB", "x; sh; b")]
    [TestCase("if a; then sh <<E\nb\nE\nfi", "a; sh; b")]
    public void A_here_document_is_the_script_of_a_shell(string text, string commands) => Assert.That(Scripts.Commands(text), Is.EqualTo(commands));

    [TestCase("sh <<E\na $b\nE", "sh")]
    [TestCase("sh <<E\n$(a)\nE", "sh; a")]
    [TestCase("sh file <<E\na\nE", "sh file")]
    [TestCase("sh $x <<E\na\nE", "sh ?")]
    [TestCase("sh -c 'a' <<E\nb\nE", "sh -c a; a")]
    [TestCase("python3 <<E\nimport a\nE", "python3")]
    [TestCase("cat <<E\na\nE", "cat")]
    [TestCase("cat x <<E | sh\na\nE", "cat x; sh")]
    [TestCase("tac <<E | sh\na\nE", "tac; sh")]
    [TestCase("cat <<E | tee x | sh\na\nE", "cat; tee x; sh")]
    [TestCase("xargs sh <<E\na\nE", "xargs sh; sh")]
    [TestCase("sh <<E < x\na\nE", "sh")]
    [TestCase("sh 3<<E\na\nE", "sh")]
    [TestCase("{ sh; } <<E\na\nE", "sh")]
    public void Other_here_documents_are_no_scripts(string text, string commands) => Assert.That(Scripts.Commands(text), Is.EqualTo(commands));

    [Test]
    public void A_command_in_a_here_document_has_its_place_in_the_file_and_its_wrapper()
    {
        const string Text = "bash <<-E\n\ta \\\\\\$x\n\t  bb\n\tE\n";
        var commands = Scripts.Parse(Text).Commands;
        Assert.That(Text.Substring(commands[2].Span.Start, commands[2].Span.Length), Is.EqualTo("bb"));
        Assert.That(commands[2].Wrapper, Is.SameAs(commands[0]));
        Assert.That(commands[0].InnerScript!.Dialect, Is.EqualTo(ShellDialect.Bash));
    }

    [Test]
    public void Scripts_in_scripts_end_at_a_limit()
    {
        string text = string.Concat(Enumerable.Range(0, 100).Select(level => $"sh <<'E{level}'\n")) + "a\n" + string.Concat(Enumerable.Range(0, 100).Reverse().Select(level => $"E{level}\n"));
        Assert.That(Scripts.Parse(text).Commands, Has.Count.InRange(8, 20));
    }
}
