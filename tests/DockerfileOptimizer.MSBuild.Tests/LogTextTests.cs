namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class LogTextTests
{
    [TestCase("one\ntwo", "one two")]
    [TestCase("one\r\ntwo", "one  two")]
    [TestCase("one\u2028two", "one two")]
    [TestCase("red \u001b[31mtext", "red  [31mtext")]
    public void Line_breaks_and_control_characters_become_blanks(string text, string expected) =>
        Assert.That(LogText.Message(text), Is.EqualTo(expected));

    [Test]
    public void Overrides_of_the_writing_direction_are_removed() =>
        Assert.That(LogText.Message("'a\u202Eb\u2066c\u200B'"), Is.EqualTo("'abc'"));

    [TestCase("##vso[task.complete result=Failed;]", "## vso[task.complete result=Failed;]")]
    [TestCase("'##[error]x'", "'## [error]x'")]
    [TestCase("::error file=a::x", ": :error file=a::x")]
    [TestCase("said ::warning::x", "said : :warning::x")]
    public void Commands_of_CI_systems_are_broken_up(string text, string expected) =>
        Assert.That(LogText.Message(text), Is.EqualTo(expected));

    [TestCase("use {0} and %20 and {curly}")]
    [TestCase("'Foo::Bar' of CPAN, fe80::1, '## a comment'")]
    [TestCase("Größe, 日本語, 🐳")]
    public void Other_text_stays_as_it_is(string text) =>
        Assert.That(LogText.Message(text), Is.EqualTo(text));

    [Test]
    public void A_long_message_is_cut_and_says_so()
    {
        string message = LogText.Message(new string('x', 10_000));

        Assert.That(message, Has.Length.EqualTo(LogText.MaxLength));
        Assert.That(message, Does.EndWith("x…"));
    }

    [Test]
    public void No_character_is_cut_in_two()
    {
        string message = LogText.Message(new string('x', LogText.MaxLength - 2) + "🐳🐳");

        Assert.That(message, Does.EndWith("x…"));
        Assert.That(message, Has.Length.EqualTo(LogText.MaxLength - 1));
    }

    [Test]
    public void A_path_is_not_cut()
    {
        string path = "/" + string.Join('/', Enumerable.Repeat("folder", 100));

        Assert.That(LogText.OneLine(path), Is.EqualTo(path));
    }
}
