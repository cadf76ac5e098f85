using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>How much content there is at a path, as far as the build context or the name of the file tells.</summary>
internal static class ContentSize
{
    private const long SmallBytes = 100_000;

    private static readonly char[] NameMarks = ['.', '/'];

    /// <summary>Endings of texts that people write: scripts, settings, sources.</summary>
    private static readonly HashSet<string> TextEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "asc", "bash", "c", "cfg", "cnf", "conf", "crt", "css", "csproj", "env", "go", "gpg", "gradle", "h", "html", "ini", "java", "js", "json", "key", "kts", "list", "lock", "md", "mod", "patch",
        "pem", "php", "pl", "properties", "props", "ps1", "pub", "py", "rb", "repo", "rs", "service", "sh", "sln", "sql", "sum", "toml", "ts", "txt", "xml", "yaml", "yml",
    };

    /// <summary>The bytes that a source of COPY or ADD stands for; null when nobody knows.</summary>
    public static long? BytesOf(Word source, TransferInstruction transfer, DockerfileModel model, BuildContext? context)
    {
        if (context is null || transfer.Flag("from") is not null || transfer.Flag("exclude") is not null)
            return null;
        if (model.ValueOf(source, transfer) is not { } path || context.Find(path) is not { State: SourceState.Found } found)
            return null;
        long sum = 0;
        foreach (var match in found.Matches)
        {
            if (BytesOf(match, context) is not { } bytes)
                return null;
            sum += bytes;
        }

        return sum;
    }

    /// <summary>The sum as the end of a clause, <c> (4.2 MB)</c>; empty when some of it is not known.</summary>
    public static string InWords(IEnumerable<WrittenPath> paths, DockerfileModel model, BuildContext? context)
    {
        long sum = 0;
        foreach (var written in paths)
        {
            if (written is not { Transfer: { } transfer, Effect.Source: Word source } || BytesOf(source, transfer, model, context) is not { } bytes)
                return "";
            sum += bytes;
        }

        return $" ({ByteCount.Format(sum)})";
    }

    /// <summary>True when it is not worth much: a small file, or one that is small by its name.</summary>
    public static bool IsSmall(WrittenPath written, DockerfileModel model, BuildContext? context)
    {
        if (written is not { Transfer: { } transfer, Effect.Source: Word source })
            return false;
        return BytesOf(source, transfer, model, context) is { } bytes ? bytes < SmallBytes : HasTextName(written.Paths.Path);
    }

    /// <summary>True for the name of a text that a person writes, and for settings.</summary>
    public static bool HasTextName(string path) => path.StartsWith("/etc/", StringComparison.Ordinal) || TextEndings.Contains(path.Substring(path.LastIndexOfAny(NameMarks) + 1));

    private static long? BytesOf(SourceMatch match, BuildContext context) => match.Kind switch
    {
        ContextEntryKind.File => TreePath.Find(context.Tree, match.Path, out _)?.Length,
        ContextEntryKind.Folder when context.Scan.IsComplete => context.Scan.FolderAt(match.Path)?.SentBytes,
        _ => null,
    };
}
