using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Writes the COPY lines of files that restore reads.</summary>
internal static class RestoreCopies
{
    /// <summary>Characters that mean something in a source, or cannot stand in one without an escape.</summary>
    private static readonly char[] Special = ['$', '*', '?', '[', ']', '\\', '"', '\'', '`', '#', '<'];

    /// <summary>A line for each folder, with the files that lie above the projects first; null when a name cannot be written.</summary>
    /// <param name="files">The files.</param>
    /// <param name="like">The COPY that stands where the lines are to stand: its flags hold for them too.</param>
    /// <param name="model">The model of the file.</param>
    public static IReadOnlyList<string>? Lines(IEnumerable<RestoreFile> files, TransferInstruction like, DockerfileModel model)
    {
        var all = files.ToList();
        if (all.Any(file => (file.ContextPath + file.ImagePath).IndexOfAny(Special) >= 0))
            return null;
        bool isJson = all.Any(file => (file.ContextPath + file.ImagePath).IndexOf(' ') >= 0) || model.Syntax.Instructions.OfType<TransferInstruction>().Any(transfer => transfer.Form == InstructionForm.Exec);
        string start = string.Join(" ", like.Flags.Where(flag => flag.Name is "chown" or "chmod" or "link").Select(flag => flag.Text).Prepend(KeywordOf(like)));
        return
        [
            .. all.GroupBy(file => ContextPath.FolderOf(file.ImagePath))
                .OrderBy(group => group.Any(file => file.Kind == RestoreInputKind.Project))
                .Select(group => $"{start} {Arguments([.. group.Select(file => file.ContextPath), Destination(group.Key, model.WorkingDirectoryAt(like))], isJson)}"),
        ];
    }

    /// <summary>A path as it is written in a working directory: relative where it lies below.</summary>
    public static string Relative(string path, string? workingDirectory)
    {
        if (workingDirectory is null || path == workingDirectory)
            return workingDirectory is null ? path : ".";
        string start = workingDirectory == "/" ? "/" : workingDirectory + "/";
        return path.StartsWith(start, StringComparison.Ordinal) ? path.Substring(start.Length) : path;
    }

    private static string KeywordOf(TransferInstruction like) => like.Keyword.Text.Any(char.IsUpper) ? "COPY" : "copy";

    private static string Destination(string folder, string? workingDirectory) => Relative(folder.Length == 0 ? "/" : folder, workingDirectory).TrimEnd('/') + "/";

    private static string Arguments(IEnumerable<string> words, bool isJson) =>
        isJson ? "[" + string.Join(", ", words.Select(word => $"\"{word}\"")) + "]" : string.Join(" ", words);
}
