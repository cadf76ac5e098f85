using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Shell;

public sealed class ListTests
{
    [TestCase("a", "a")]
    [TestCase("", "")]
    [TestCase("  \n# comment\n", "")]
    [TestCase("a; b", "a; b")]
    [TestCase("a;b;", "a; b;")]
    [TestCase("a\nb\n\n\nc", "a⏎ b⏎ c")]
    [TestCase("a &\nb", "a& b")]
    [TestCase("a & b &", "a& b&")]
    [TestCase("a && b || c", "(a && b || c)")]
    [TestCase("a &&\n  # why\n  b", "(a && b)")]
    [TestCase("a | b |& c", "(a | b | c)")]
    [TestCase("a |\nb", "(a | b)")]
    [TestCase("! a | b && c", "(!(a | b) && c)")]
    [TestCase("! ! a", "a")]
    [TestCase("a b#c # d", "a b#c")]
    [TestCase("a \\\n  b", "a b")]
    [TestCase("time { a; }; time b", "[group a;]; time b")]
    [TestCase("A=1 B= C+=x", "A=1 B= C+=x")]
    [TestCase("A=1 b C=2", "A=1 b C=2")]
    [TestCase("a[0]=x b[$i]+=y", "a[0]=x b[$i]+=y")]
    [TestCase("x=(1 2\n 3) declare y=(4)", "x=(1 2\n 3) declare y=(4)")]
    [TestCase("echo if then fi", "echo if then fi")]
    [TestCase("\r\na\r\nb\r\n", "a⏎ b⏎")]
    public void A_list_is_read(string text, string tree) => Assert.That(Scripts.Tree(text), Is.EqualTo(tree));

    [Test]
    public void A_terminator_belongs_to_its_item_and_a_line_break_does_not()
    {
        var items = Scripts.Parse("a ; b\nc").Body.Items;
        Assert.That(items.Select(item => item.Span), Is.EqualTo(new[] { new TextSpan(0, 3), new TextSpan(4, 1), new TextSpan(6, 1) }));
        Assert.That(items.Select(item => item.TerminatorSpan.Start), Is.EqualTo(new[] { 2, 5, 0 }));
    }

    [Test]
    public void Comments_are_kept_with_their_place()
    {
        var comments = Scripts.Parse("# one\na # two\n$(b # three\n)").Comments;
        Assert.That(comments.Select(comment => (comment.Text, comment.Span.Start)), Is.EqualTo(new[] { ("one", 0), ("two", 8), ("three", 18) }));
    }

    [Test]
    public void An_opaque_script_has_no_commands_and_no_errors()
    {
        var script = ShellScript.Parse(Scripts.ViewOf("if ( \" $x"), ShellDialect.Opaque);
        Assert.That(script.Body.Items, Is.Empty);
        Assert.That(script.Errors, Is.Empty);
    }
}
