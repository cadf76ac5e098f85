using System.Security;

namespace DockerfileOptimizer.Text;

/// <summary>What a file system throws when it does not do what it is asked to: expected, hence turned into values.</summary>
internal static class FileRefusal
{
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    /// <summary>The reason in words that end a sentence, without a trailing period.</summary>
    public static string Reason(Exception exception) => exception is UnauthorizedAccessException
        ? "access is denied"
        : exception.Message.TrimEnd('.');
}
