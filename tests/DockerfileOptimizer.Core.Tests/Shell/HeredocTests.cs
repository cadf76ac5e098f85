using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Shell;

public sealed class HeredocTests
{
    [TestCase("cat <<EOF\na\nb\nEOF\nc", "a\nb\n")]
    [TestCase("cat <<'E F'\na $b\nE F\nc", "a $b\n")]
    [TestCase("cat <<-E\n\ta\n\tE\nc", "\ta\n")]
    [TestCase("cat <<E\nE\nc", "")]
    [TestCase("{ cat <<E\na\nE\n}; c", "a\n")]
    [TestCase("x=$(cat <<E\na\nE\n); c", "a\n")]
    [TestCase("cat <<E && b\na\nE\nc", "a\n")]
    [TestCase("cat <<E |\na\nE\nb; c", "a\n")]
    [TestCase("cat <<E\r\na\r\nE\r\nc", "a\r\n")]
    public void A_body_is_read_behind_the_line(string text, string body)
    {
        var script = Scripts.Parse(text);
        Assert.That(script.Errors, Is.Empty);
        Assert.That(Heredocs(script).Single().Body.ToString(), Is.EqualTo(body));
        Assert.That(script.Commands[^1].NameText, Is.EqualTo("c"));
    }

    [Test]
    public void Several_bodies_follow_in_order() =>
        Assert.That(Heredocs(Scripts.Parse("a <<X; b <<Y\n1\nX\n2\nY\n")).Select(heredoc => heredoc.Body.ToString()), Is.EqualTo(new[] { "1\n", "2\n" }));

    [Test]
    public void Commands_in_an_expanded_body_are_found() =>
        Assert.That(Scripts.Commands("cat <<E\n$(a b) `c` \\$(d) \"'\nE\ne"), Is.EqualTo("cat; a b; c; e"));

    [Test]
    public void A_quoted_terminator_leaves_the_body_alone()
    {
        var heredoc = Heredocs(Scripts.Parse("cat <<\\E\n$(a)\nE\n")).Single();
        Assert.That((heredoc.Expand, heredoc.Parts.Count), Is.EqualTo((false, 0)));
    }

    [Test]
    public void A_body_that_is_no_script_is_no_error() => Assert.That(Scripts.Errors("cat <<E\n$(a ${\nE\n"), Is.Empty);

    [Test]
    public void A_missing_terminator_is_reported_at_the_redirection() =>
        Assert.That(Scripts.Errors("a; cat <<E\nb\n"), Is.EqualTo("<<E: The here-document has no line 'E' that ends it"));

    [Test]
    public void Bodies_that_Docker_has_cut_off_are_found_by_name()
    {
        const string Text = "a <<X <<Y\n1\nX\n$(b)\nY\n";
        var file = Scripts.ViewOf(Text);
        var script = ShellScript.Parse(file.Slice(0, 9), ShellDialect.Posix, [Cut("X", 10, 12), Cut("Y", 14, 19)]);
        Assert.That(script.Errors, Is.Empty);
        Assert.That(Heredocs(script).Select(heredoc => heredoc.Body.ToString()), Is.EqualTo(new[] { "1\n", "$(b)\n" }));
        Assert.That(script.Commands.Select(command => command.NameText), Is.EqualTo(new[] { "a", "b" }));

        Heredoc Cut(string name, int start, int end) => new(new Word(file.Slice(2, 5)), name, expand: true, stripTabs: false, file.Slice(start, end), new TextSpan(start, end - start));
    }

    private static IEnumerable<ShellHeredoc> Heredocs(ShellScript script) =>
        script.Commands.SelectMany(command => command.Redirections).Select(redirection => redirection.Heredoc).OfType<ShellHeredoc>();
}
