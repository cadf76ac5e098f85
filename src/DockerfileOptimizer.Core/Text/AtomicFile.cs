namespace DockerfileOptimizer.Text;

/// <summary>Writes files so that at every moment a path holds either the whole old content or the whole new one.</summary>
internal static class AtomicFile
{
    // What FileInfo gives where nothing stands.
    private const FileAttributes NoAttributes = (FileAttributes)(-1);

    /// <summary>Replaces the content of a file that still has the expected one; keeps its mode and attributes.</summary>
    /// <returns>False, and nothing changed, when the file is gone or has another content.</returns>
    /// <exception cref="IOException">The system refuses; nothing changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses; nothing changed.</exception>
    public static bool Replace(string path, byte[] expected, byte[] content)
    {
        if (!HasContent(path, expected))
            return false;
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException("The file is read-only.");

        string temporary = TemporaryPath(path);
        try
        {
            File.Copy(path, temporary);
            Write(temporary, FileMode.Truncate, content);
            if (!HasContent(path, expected))
                return false;
            Swap(temporary, path);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Makes a file that does not exist yet.</summary>
    /// <returns>False, and nothing changed, when something stands at the path.</returns>
    /// <exception cref="IOException">The system refuses; nothing changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses; nothing changed.</exception>
    public static bool Create(string path, byte[] content)
    {
        if (Exists(path))
            return false;

        string temporary = TemporaryPath(path);
        try
        {
            Write(temporary, FileMode.CreateNew, content);
            File.Move(temporary, path);
            return true;
        }
        catch (IOException) when (File.Exists(temporary) && Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Swap(string temporary, string path)
    {
        try
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (IOException) when (!Exists(path) && File.Exists(temporary))
        {
            // Windows may fail halfway, with the old file gone: the new content is then the only one left.
            File.Move(temporary, path);
        }
    }

    private static bool HasContent(string path, byte[] expected)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == expected.Length && File.ReadAllBytes(path).SequenceEqual(expected);
    }

    // Unlike File.Exists, attributes also tell of folders and of links that lead nowhere.
    private static bool Exists(string path) => new FileInfo(path).Attributes != NoAttributes;

    private static void Write(string path, FileMode mode, byte[] content)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write, FileShare.None);
        stream.Write(content, 0, content.Length);
        stream.Flush(flushToDisk: true);
    }

    // Beside the file: only within one file system is a replacement a single step.
    private static string TemporaryPath(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
}
