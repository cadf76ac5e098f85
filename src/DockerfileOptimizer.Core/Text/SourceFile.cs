using System.Text;

namespace DockerfileOptimizer.Text;

/// <summary>The text of a file and how it was encoded, so that it can be written back as it was.</summary>
public sealed class SourceFile
{
    /// <summary>16 MB: a thousand times the longest Dockerfiles in use, and still analyzed within the memory of a build.</summary>
    public const int DefaultLimit = 16 * 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceFile(SourceText text, bool hasByteOrderMark, int? firstInvalidOffset)
    {
        Text = text;
        HasByteOrderMark = hasByteOrderMark;
        FirstInvalidOffset = firstInvalidOffset;
    }

    /// <summary>The text without its byte order mark, with U+FFFD in place of invalid bytes.</summary>
    public SourceText Text { get; }

    public bool HasByteOrderMark { get; }

    /// <summary>False when bytes had to be replaced; such a file is analyzed and never written back.</summary>
    public bool IsValidUtf8 => FirstInvalidOffset is null;

    /// <summary>Where in <see cref="Text"/> the first replaced byte stands, or null when the file is valid UTF-8.</summary>
    public int? FirstInvalidOffset { get; }

    /// <summary>Reads a regular file. Expected failures are values; a file beyond the limit is not read into memory.</summary>
    /// <param name="absolutePath">Absolute path of the file.</param>
    /// <param name="limit">The most bytes a file may have.</param>
    public static SourceFileResult Read(string absolutePath, int limit = DefaultLimit) =>
        SourceFileReader.Read(absolutePath, limit);

    /// <summary>Reads a stream, such as standard input, to its end or until it passes the limit.</summary>
    public static SourceFileResult ReadStream(Stream stream, int limit = DefaultLimit) =>
        SourceFileReader.Read(stream, limit);

    /// <summary>Decodes the bytes of a file.</summary>
    public static SourceFileResult Decode(byte[] bytes) => Decode(bytes, bytes.Length);

    /// <summary>A file that holds the text as UTF-8 without a byte order mark.</summary>
    public static SourceFile FromText(string text) => new(SourceText.From(text), hasByteOrderMark: false, firstInvalidOffset: null);

    /// <summary>The bytes the file has with another text, encoded as this one was.</summary>
    /// <exception cref="InvalidOperationException">The file is not valid UTF-8, so that writing it back would lose bytes.</exception>
    public byte[] Encode(SourceText text)
    {
        if (!IsValidUtf8)
            throw new InvalidOperationException("A file that is not valid UTF-8 cannot be encoded again.");
        return Strict.GetBytes(HasByteOrderMark ? ByteOrderMark + text.Content : text.Content);
    }

    /// <summary>True when the bytes are those that were decoded; false for a file that is not valid UTF-8.</summary>
    public bool HasContent(byte[] bytes) => IsValidUtf8 && Encode(Text).SequenceEqual(bytes);

    internal static SourceFileResult Decode(byte[] bytes, int count)
    {
        if (OtherEncoding(bytes, count) is { } encoding)
            return new(SourceFileProblemKind.NotText, $"The file is encoded as {encoding}; save it as UTF-8");

        int zero = Array.IndexOf(bytes, (byte)0, 0, count);
        if (zero >= 0)
            return new(SourceFileProblemKind.NotText, $"The file is not text: its byte {zero + 1} is NUL");

        string content = Lenient.GetString(bytes, 0, count);
        int? firstInvalidOffset = FindInvalid(content, bytes, count);
        bool hasByteOrderMark = content.Length > 0 && content[0] == ByteOrderMark;
        if (hasByteOrderMark)
        {
            content = content.Substring(1);
            firstInvalidOffset--;
        }

        return new(new SourceFile(SourceText.From(content), hasByteOrderMark, firstInvalidOffset));
    }

    private static string? OtherEncoding(byte[] bytes, int count) => count < 2 ? null : (bytes[0], bytes[1]) switch
    {
        (0xFF, 0xFE) => count >= 4 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16",
        (0xFE, 0xFF) => "UTF-16",
        _ => null,
    };

    // Valid means that encoding gives the same bytes again: exactly what writing back relies on.
    private static int? FindInvalid(string content, byte[] bytes, int count)
    {
        byte[] encoded = Lenient.GetBytes(content);
        int common = 0;
        while (common < count && common < encoded.Length && encoded[common] == bytes[common])
            common++;
        if (common == count && common == encoded.Length)
            return null;

        // Without a flush, a sequence that the common part cuts off is not counted.
        return Lenient.GetDecoder().GetCharCount(encoded, 0, common, flush: false);
    }
}
