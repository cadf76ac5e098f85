using System.Text;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

public sealed class SourceFileTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    [TestCase("FROM a\n")]
    [TestCase("FROM a\r\nRUN b\r\n")]
    [TestCase("FROM a\r\nRUN b\nRUN c")]
    [TestCase("FROM a")]
    [TestCase("")]
    [TestCase("# \u00e4 \u20ac \U0001F433 \uFFFD \uFEFF\n")]
    public void A_text_is_encoded_as_it_was_decoded(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        var file = Decode(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(file.Text.Content, Is.EqualTo(text));
            Assert.That(file.HasByteOrderMark, Is.False);
            Assert.That(file.IsValidUtf8);
            Assert.That(file.Encode(file.Text), Is.EqualTo(bytes));
        });
    }

    [TestCase("FROM a\n")]
    [TestCase("")]
    [TestCase("\uFEFFFROM a")]
    public void A_byte_order_mark_is_no_part_of_the_text_and_is_kept(string text)
    {
        byte[] bytes = [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(text)];

        var file = Decode(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(file.Text.Content, Is.EqualTo(text));
            Assert.That(file.HasByteOrderMark);
            Assert.That(file.Encode(file.Text), Is.EqualTo(bytes));
            Assert.That(file.Encode(SourceText.From("x")), Is.EqualTo((byte[])[.. ByteOrderMark, (byte)'x']));
        });
    }

    [TestCase(new byte[] { (byte)'a', 0xFF, (byte)'b' }, "a\uFFFDb", 1)]
    [TestCase(new byte[] { 0xC3, 0xA4, 0xE9, (byte)'b' }, "\u00e4\uFFFDb", 1)]
    [TestCase(new byte[] { (byte)'a', 0xEF, 0xBF }, "a\uFFFD", 1)]
    [TestCase(new byte[] { (byte)'a', 0xEF, 0xBF, (byte)'b' }, "a\uFFFDb", 1)]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0x80 }, "a\uFFFD", 1)]
    [TestCase(new byte[] { 0xEF, 0xBF, 0xBD, 0x80 }, "\uFFFD\uFFFD", 1)]
    public void Invalid_bytes_are_replaced_and_their_place_is_known(byte[] bytes, string text, int offset)
    {
        var file = Decode(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(file.Text.Content, Is.EqualTo(text));
            Assert.That(file.IsValidUtf8, Is.False);
            Assert.That(file.FirstInvalidOffset, Is.EqualTo(offset));
        });
    }

    [Test]
    public void A_file_with_invalid_bytes_is_never_encoded()
    {
        var file = Decode([0xFF]);

        Assert.Multiple(() =>
        {
            Assert.That(() => file.Encode(file.Text), Throws.InvalidOperationException);
            Assert.That(file.HasContent([0xFF]), Is.False);
        });
    }

    [Test]
    public void A_file_knows_the_bytes_it_was_decoded_from()
    {
        byte[] bytes = [.. ByteOrderMark, .. "FROM a\r\n"u8];

        var file = Decode(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(file.HasContent(bytes));
            Assert.That(file.HasContent([.. "FROM a\r\n"u8]), Is.False);
            Assert.That(file.HasContent([.. ByteOrderMark, .. "FROM a\n"u8]), Is.False);
        });
    }

    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'F', 0 }, "UTF-16")]
    [TestCase(new byte[] { 0xFE, 0xFF, 0, (byte)'F' }, "UTF-16")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'F', 0, 0, 0 }, "UTF-32")]
    [TestCase(new byte[] { (byte)'F', (byte)'R', 0 }, "byte 3 is NUL")]
    public void What_is_not_UTF_8_text_is_named(byte[] bytes, string named)
    {
        var problem = SourceFile.Decode(bytes).Problem;

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(SourceFileProblemKind.NotText));
            Assert.That(problem?.Message, Does.Contain(named));
        });
    }

    [Test]
    public void A_text_of_a_test_is_a_file_without_byte_order_mark()
    {
        var file = SourceFile.FromText("FROM a");

        Assert.That((file.Text.Content, file.HasByteOrderMark, file.IsValidUtf8), Is.EqualTo(("FROM a", false, true)));
    }

    private static SourceFile Decode(byte[] bytes) => SourceFile.Decode(bytes).File!;
}
