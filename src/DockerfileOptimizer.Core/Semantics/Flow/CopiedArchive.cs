using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A tar archive of the build context that is copied, then unpacked by a command: what ADD does in one step.</summary>
/// <param name="Copy">The COPY of it.</param>
/// <param name="Source">The word that names the archive.</param>
/// <param name="Unpacking">The command and where it unpacks to.</param>
internal sealed record CopiedArchive(CopyInstruction Copy, Word Source, LaterTransfer Unpacking)
{
    /// <summary>Endings of what ADD unpacks: zip files, and others that only some builders know, are not among them.</summary>
    private static readonly string[] Endings = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"];

    private static readonly OptionSyntax Options = new("fC", "--file", "--directory");

    private static readonly string[] PlainOptions = ["-x", "-z", "-j", "-J", "-a", "-v", "-p", "-f", "-C", "--extract", "--get", "--gzip", "--bzip2", "--xz", "--verbose", "--file", "--directory"];

    /// <summary>Reads a step of the flow; null when it is something else, or ADD could not do it.</summary>
    public static CopiedArchive? TryRead(LaterTransfer transfer)
    {
        if (transfer is not { Transfer: { Kind: TransferKind.Extract, To.Scope: PathScope.Below, From.Scope: PathScope.Exact }, Whole: { Transfer: CopyInstruction copy, Effect.Source: Word source } written })
            return null;
        bool isLocal = copy.Flag("from") is null && written.Paths.Scope == PathScope.Exact;
        return isLocal && IsArchive(written.Paths.Path) && IsPlain(transfer.Transfer.Command) ? new(copy, source, transfer) : null;
    }

    public static bool IsArchive(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a <c>tar</c> that unpacks all as it is.</summary>
    public static bool IsPlain(ShellCommand command)
    {
        if (ProgramName.Of(command) is not ("tar" or "bsdtar"))
            return false;
        IReadOnlyList<ShellWord> words = command.Arguments;
        bool hasBundle = words.Count > 0 && words[0].Value is { Length: > 0 } first && first[0] != '-';
        if (hasBundle)
            return words[0].Value!.All(letter => Array.IndexOf(PlainOptions, "-" + letter) >= 0) && words.Count == 1 + words[0].Value!.Count(letter => letter is 'f' or 'C') + DirectoryWords(words);
        var line = CommandLine.Read(words, Options);
        return line.Operands.Count == 0 && line.Options.All(option => Array.IndexOf(PlainOptions, option.Name) >= 0);
    }

    /// <summary>The words of a <c>-C folder</c> behind a bundle without dash.</summary>
    private static int DirectoryWords(IReadOnlyList<ShellWord> words) => words.Any(word => word.Value is "-C" or "--directory") ? 2 : 0;
}
