namespace DockerfileOptimizer.Text;

/// <summary>Writes changed texts back to their files, atomically and only below the folders of a scope.</summary>
public sealed class SourceFileWriter(WriteScope scope)
{
    /// <summary>Gives a file another text; its encoding, byte order mark and mode stay as they are.</summary>
    /// <param name="absolutePath">The file; a link to a file within the scope is written through.</param>
    /// <param name="analyzed">The file as it was read: it is written only while it still has that content.</param>
    /// <param name="text">The new text.</param>
    /// <returns>Null when the file was written or already had the text, else why it is as it was.</returns>
    public WriteProblem? Replace(string absolutePath, SourceFile analyzed, SourceText text)
    {
        if (!analyzed.IsValidUtf8)
            return new(WriteProblemKind.InvalidUtf8, "The file is not valid UTF-8 and is not written");
        if (text.Content == analyzed.Text.Content)
            return null;

        try
        {
            if (!File.Exists(absolutePath))
                return Changed();
            if (scope.TryFollow(absolutePath) is not { } path)
                return OutsideScope();
            return AtomicFile.Replace(path, analyzed.Encode(analyzed.Text), analyzed.Encode(text)) ? null : Changed();
        }
        catch (Exception exception) when (FileRefusal.Is(exception))
        {
            return Refused(exception);
        }
    }

    /// <summary>Makes a file, as UTF-8 without a byte order mark, where nothing stands yet.</summary>
    /// <param name="absolutePath">The file; its folder exists.</param>
    /// <param name="text">The text of the file.</param>
    /// <returns>Null when the file was made, else why not.</returns>
    public WriteProblem? Create(string absolutePath, SourceText text)
    {
        try
        {
            string parent = Path.GetDirectoryName(absolutePath)!;
            if (!Directory.Exists(parent))
                return new(WriteProblemKind.Refused, "The file cannot be written: its folder does not exist");
            if (scope.TryFollow(parent) is not { } folder)
                return OutsideScope();
            string path = Path.Combine(folder, Path.GetFileName(absolutePath));
            return AtomicFile.Create(path, SourceFile.FromText(text.Content).Encode(text))
                ? null
                : new(WriteProblemKind.Exists, "The file exists and is not overwritten");
        }
        catch (Exception exception) when (FileRefusal.Is(exception))
        {
            return Refused(exception);
        }
    }

    private static WriteProblem Changed() =>
        new(WriteProblemKind.Changed, "The file changed since it was analyzed and is not written");

    private static WriteProblem OutsideScope() =>
        new(WriteProblemKind.OutsideScope, "The path leads out of the project's folders and is not written");

    private static WriteProblem Refused(Exception exception) =>
        new(WriteProblemKind.Refused, $"The file cannot be written: {FileRefusal.Reason(exception)}");
}
