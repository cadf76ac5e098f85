using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What a COPY or an ADD writes, as far as the file alone tells.</summary>
internal sealed class TransferEffects(DockerfileModel model, TransferInstruction transfer)
{
    /// <summary>Endings of names that no folder has. Names of folders often have dots: <c>MyApp.Web</c>.</summary>
    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "json", "xml", "yml", "yaml", "toml", "lock", "lockb", "txt", "md", "ini", "cfg", "conf", "properties", "env", "csproj", "fsproj", "vbproj", "sln", "slnx", "props", "targets",
        "sh", "bash", "ps1", "py", "js", "mjs", "cjs", "ts", "rb", "go", "mod", "sum", "rs", "c", "cpp", "h", "java", "kt", "gradle", "kts", "jar", "war", "dll", "exe", "so",
        "tar", "gz", "tgz", "bz2", "xz", "zip", "deb", "rpm", "apk", "whl", "gem", "crt", "pem", "key", "pfx", "html", "css", "sql", "list", "repo", "service", "config", "asc", "patch",
    };

    public LayerEffects Read() => new(transfer) { Files = [.. Writes()] };

    private IEnumerable<FileEffect> Writes()
    {
        if (transfer.Destination is not { } word)
            yield break;
        string? value = model.ValueOf(word, transfer);
        // An absolute path does not depend on the working directory.
        string? folder = value?.StartsWith("/", StringComparison.Ordinal) == true ? "/" : model.WorkingDirectoryAt(transfer);
        string? destination = value is null || folder is null ? null : ImagePaths.Linux.Destination(folder, value, out _);
        var sources = transfer.Sources;
        foreach (var source in sources)
        {
            var paths = destination is null ? PathSet.Anywhere
                : transfer.IsHeredoc(source) ? TargetOf(destination, HeredocName(source), isFile: true, sources.Count)
                : TargetOf(destination, source, sources.Count);
            yield return new(EffectKind.Write, paths, paths.Scope != PathScope.Anywhere, source);
        }
    }

    private PathSet TargetOf(string destination, Word source, int count)
    {
        string folder = ContextPath.Clean(destination);
        if (model.ValueOf(source, transfer) is not { } path || transfer.Flag("parents") is not null)
            return PathSet.Within(folder);
        string name = ContextPath.NameOf(path.TrimEnd('/'));
        bool isFile = !path.EndsWith("/", StringComparison.Ordinal) && IsFileName(name);
        bool isUnpacked = transfer is AddInstruction && FileNames.IsArchive(name);
        if (isFile && !isUnpacked)
            return TargetOf(destination, name, isFile, count);
        // A folder's content goes to the destination itself; a file of a name that tells nothing goes below it, or becomes it.
        return name is "" or "." or ".." || path.EndsWith("/", StringComparison.Ordinal) ? PathSet.Below(folder) : PathSet.Within(folder);
    }

    private static PathSet TargetOf(string destination, string name, bool isFile, int count)
    {
        string folder = ContextPath.Clean(destination);
        bool isInFolder = CopyTarget.NamesFolder(destination) || count > 1;
        return !isFile ? PathSet.Within(folder) : PathSet.Matching(isInFolder ? folder + "/" + name : folder);
    }

    private string HeredocName(Word source) => transfer.Heredocs.First(heredoc => heredoc.Marker.Span == source.Span).Name;

    private static bool IsFileName(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && FileEndings.Contains(name.Substring(dot + 1));
    }
}
