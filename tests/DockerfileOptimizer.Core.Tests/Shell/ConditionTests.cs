namespace DockerfileOptimizer.Tests.Shell;

public sealed class ConditionTests
{
    [TestCase("a; b & c | d", "")]
    [TestCase("a && b && c", "")]
    [TestCase("a || b", "b")]
    [TestCase("a && b || c", "b c")]
    [TestCase("a || b && c", "b")]
    [TestCase("a && b || c && d", "b c")]
    [TestCase("if a; then b; elif c; then d; else e; fi; f", "b c d e")]
    [TestCase("while a; do b; done", "b")]
    [TestCase("for x in 1; do a; done", "a")]
    [TestCase("case x in a) b;; esac", "b")]
    [TestCase("f() { a; }; f", "a")]
    [TestCase("{ a; (b); } && c", "")]
    [TestCase("a || { b; sudo c; }", "b sudo c")]
    [TestCase("a || sh -c 'b && c'", "sh b c")]
    [TestCase("a $(b || c)", "c")]
    [TestCase("find a -exec b {} \\; && xargs c", "b")]
    [TestCase("find a -exec sh -c 'b; c' \\;", "sh b c")]
    [TestCase("a || sh <<E\nb\nE\nc", "sh b")]
    public void What_may_be_skipped_is_conditional(string text, string conditional) =>
        Assert.That(string.Join(" ", Scripts.Parse(text).Commands.Where(command => command.IsConditional).Select(command => command.NameText)), Is.EqualTo(conditional));
}
