using System.Globalization;

namespace DockerfileOptimizer.Text;

/// <summary>Reads files within a limit of bytes, and turns what a file system may answer into values.</summary>
internal static class SourceFileReader
{
    private const int ChunkSize = 64 * 1024;

    public static SourceFileResult Read(string absolutePath, int limit)
    {
        try
        {
            string? physicalPath = PhysicalPath.TryResolve(absolutePath);
            string path = physicalPath ?? absolutePath;
            if (Directory.Exists(path))
                return new(SourceFileProblemKind.IsDirectory, "A folder stands in place of the file");

            // Unix pipes, sockets and devices are as long as an empty file, and opening one could wait forever.
            // A link on Windows has that length too, and is to be opened.
            long length = new FileInfo(path).Length;
            if (length == 0 && physicalPath is not null)
                return SourceFile.Decode([]);
            if (length > limit)
                return TooLarge(length, limit);

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, limit);
        }
        catch (Exception exception) when (FileRefusal.Is(exception))
        {
            return Refused(exception);
        }
    }

    public static SourceFileResult Read(Stream stream, int limit)
    {
        try
        {
            var bytes = new MemoryStream();
            byte[] chunk = new byte[ChunkSize];
            for (int count = stream.Read(chunk, 0, ChunkSize); count > 0; count = stream.Read(chunk, 0, ChunkSize))
            {
                bytes.Write(chunk, 0, count);
                if (bytes.Length > limit)
                    return TooLarge(null, limit);
            }

            return SourceFile.Decode(bytes.GetBuffer(), (int)bytes.Length);
        }
        catch (Exception exception) when (FileRefusal.Is(exception))
        {
            return Refused(exception);
        }
    }

    private static SourceFileResult Refused(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new(SourceFileProblemKind.Missing, "The file does not exist"),
        _ => new(SourceFileProblemKind.Unreadable, $"The file cannot be read: {FileRefusal.Reason(exception)}"),
    };

    private static SourceFileResult TooLarge(long? length, int limit) => new(
        SourceFileProblemKind.TooLarge,
        length is null
            ? $"The file has more than {Bytes(limit)}, the most that is analyzed"
            : $"The file has {Bytes(length.Value)}; the most that is analyzed is {Bytes(limit)}");

    private static string Bytes(long count) => count.ToString("N0", CultureInfo.InvariantCulture) + " bytes";
}
