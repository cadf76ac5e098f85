using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Shell;

public sealed class RecoveryTests
{
    [TestCase("a; ) b; c", ")", "a b c")]
    [TestCase("a; fi; c", "fi", "a c")]
    [TestCase("done && a", "done", "a")]
    [TestCase("a && && b; c", "&&", "a b c")]
    [TestCase("a &&", "&&", "a")]
    [TestCase("a | ; b", ";", "b")]
    [TestCase("a ( b; c", "(", "a c")]
    [TestCase("if a then b; fi; c", "fi", "c")]
    [TestCase("if ; then a; fi; b", ";", "a b")]
    [TestCase("a; if b; then c", "if", "a b c")]
    [TestCase("a; (b", "(", "a b")]
    [TestCase("a; { b", "{", "a b")]
    [TestCase("a \"b; c", "\"", "")]
    [TestCase("a; b 'c", "'", "a")]
    [TestCase("a; b $(c", "$(", "a")]
    [TestCase("a; b \"$(c \"d", "\"", "a")]
    [TestCase("a; b ${c", "${", "a")]
    [TestCase("a; b `c", "`", "a")]
    [TestCase("a >; b", ";", "b")]
    [TestCase("a > > b\nc", ">", "c")]
    [TestCase("for ; do a; done; b", ";", "a b")]
    [TestCase("case a in b) c; d", "case", "c d")]
    [TestCase("f() a; b", "a", "b")]
    [TestCase("{ a && b; c 'd; }", "'", "a b")]
    [TestCase("if a; then b; for c in d; do (e; f \"g; done; fi", "\"", "a b e")]
    [TestCase("a || ! { b `c", "`", "a")]
    [TestCase("a\nif b; then\nc \"\nfi\nd", "\"", "a b")]
    [TestCase("a \"$(b; fi; c)\"; d \"; e\"", "fi", "")]
    [TestCase("a; b | ! c; d", "!", "a d")]
    [TestCase("in a; b", "in", "a b")]
    [TestCase("a b=(c); d", "(", "a d")]
    [TestCase("a > 2>&1; b", "2", "b")]
    [TestCase("a;; b", ";;", "a b")]
    [TestCase("( ) ; a", ")", "a")]
    [TestCase("( \";\" ) x ';' && a", "x", "; a")]
    public void An_error_is_reported_where_it_is_and_reading_goes_on(string text, string at, string commands)
    {
        var script = Scripts.Parse(text);
        Assert.That(script.Errors, Is.Not.Empty);
        var span = script.Errors[0].Span;
        Assert.That(text.Substring(span.Start, span.Length), Is.EqualTo(at), script.Errors[0].Message);
        Assert.That(string.Join(" ", script.Commands.Select(command => command.NameText)), Is.EqualTo(commands));
    }

    [Test]
    public void What_follows_from_an_error_is_not_reported_again() => Assert.That(Scripts.Parse("if ; then ; fi ; esac ; )").Errors, Has.Count.EqualTo(1));

    [Test]
    public void An_error_behind_a_good_command_is_reported_again() => Assert.That(Scripts.Parse("a ( ; b ; c ( ; d").Errors, Has.Count.EqualTo(2));

    /// <summary>What it belonged to is lost: it may have been a condition.</summary>
    [TestCase("a; if b then c; d; fi; e", "e")]
    [TestCase("a; b ( ; c && d", "c d")]
    [TestCase("a; if b; then c; d 'e; fi", "c")]
    [TestCase("a; { b; c \"d; }", "")]
    public void What_stands_behind_a_mistake_is_conditional(string text, string conditional) =>
        Assert.That(string.Join(" ", Scripts.Parse(text).Commands.Where(command => command.IsConditional).Select(command => command.NameText)), Is.EqualTo(conditional));

    [TestCase("a 'b", SyntaxErrorKind.UnterminatedQuote)]
    [TestCase("a \"b", SyntaxErrorKind.UnterminatedQuote)]
    [TestCase("a ) b", SyntaxErrorKind.UnexpectedText)]
    [TestCase("a <<E", SyntaxErrorKind.UnterminatedHeredoc)]
    public void An_error_has_a_kind(string text, SyntaxErrorKind kind) => Assert.That(Scripts.Parse(text).Errors.Single().Kind, Is.EqualTo(kind));
}
