using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Tests.Reports;

public sealed class PrintableTextTests
{
    [TestCase("a\u001b[31mb", "a [31mb")]
    [TestCase("a\r\nb", "a  b")]
    [TestCase("a\u009bb\u2028c", "a b c")]
    public void Controls_and_line_breaks_become_blanks(string text, string expected) =>
        Assert.That(PrintableText.OneLine(text), Is.EqualTo(expected));

    [Test]
    public void Overrides_of_the_writing_direction_vanish() =>
        Assert.That(PrintableText.OneLine("a\u202Eb\u2066c").Length, Is.EqualTo(3));

    [TestCase("::error::x", ": :error::x")]
    [TestCase("a ##vso[task", "a ## vso[task")]
    [TestCase("##[error]", "## [error]")]
    [TestCase("std::string", "std::string")]
    [TestCase("a::1", "a::1")]
    public void A_text_starts_no_command_of_a_CI_system(string text, string expected) =>
        Assert.That(PrintableText.OneLine(text), Is.EqualTo(expected));

    [Test]
    public void A_message_is_cut_between_characters()
    {
        string message = PrintableText.Message(new string('a', PrintableText.MaxLength - 2) + "😀😀");

        Assert.That(message, Is.EqualTo(new string('a', PrintableText.MaxLength - 2) + "…"));
    }
}
