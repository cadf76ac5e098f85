using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Checks flags, sources and destination of COPY and ADD.</summary>
internal sealed class TransferChecker(TransferInstruction instruction, ConversionScope scope)
{
    private readonly bool _isAdd = instruction is AddInstruction;
    private bool? _keepsGitFolder;
    private string _checksum = "";

    public void Check()
    {
        scope.Expand(instruction.Flag("chown"));
        var modeFlag = instruction.Flag("chmod");
        string? mode = scope.Expand(modeFlag);
        var checksumFlag = _isAdd ? instruction.Flag("checksum") : null;
        string? checksum = scope.Expand(checksumFlag);
        var sources = ExpandSources();
        if (instruction.Destination is { } destination)
            CheckPath(scope.Expand(destination), destination.Span);
        foreach (var document in instruction.Heredocs.Where(document => document.Expand))
            scope.ExpandDocument(document);

        if (mode is { Length: > 0 } && !FileMode.IsValid(mode))
            scope.Report(ConversionErrorKind.FileMode, modeFlag!.PlaceOfValue(), $"'{mode}' is no file mode; write it octal up to 7777, or as 'u=rwX,go=rX'");
        if (checksum is { Length: > 0 })
            CheckChecksum(checksumFlag!, checksum, sources);
        _keepsGitFolder = KeepsGitFolder(instruction.Flag("keep-git-dir"));
        foreach (var (value, span) in sources)
        {
            if (value is not null)
                CheckSource(value, span);
        }
    }

    private List<(string? Value, TextSpan Span)> ExpandSources()
    {
        var documents = new HashSet<TextSpan>(instruction.Heredocs.Select(document => document.Marker.Span));
        return [.. instruction.Sources.Where(source => !documents.Contains(source.Span)).Select(source => (scope.Expand(source), source.Span))];
    }

    private void CheckChecksum(InstructionFlag flag, string checksum, List<(string? Value, TextSpan Span)> sources)
    {
        _checksum = checksum;
        if (sources.Count != 1)
        {
            scope.Report(ConversionErrorKind.Checksum, flag.Span, "'--checksum' needs exactly one source; write an ADD for each");
            return;
        }

        if (sources[0].Value is not { } source || GitSource.TryParse(source) is not null)
            return;
        if (!IsWebAddress(source))
            scope.Report(ConversionErrorKind.Checksum, flag.Span, $"'--checksum' is for URLs and Git repositories only, and '{source}' is a local file; remove it");
        else if (!ContentDigest.IsValid(checksum))
            scope.Report(ConversionErrorKind.Checksum, flag.PlaceOfValue(), $"'{checksum}' is no digest; write 'sha256:' and 64 hexadecimal digits in lower case");
    }

    private void CheckSource(string source, TextSpan span)
    {
        var repository = GitSource.TryParse(source);
        if (repository is { Problem: { } problem })
            scope.Report(ConversionErrorKind.GitQuery, span, problem);
        else if (repository is { MayBeFile: false } && !_isAdd)
            scope.Report(ConversionErrorKind.RemoteCopy, span, "COPY cannot fetch a Git repository; use ADD");
        else if (repository is { MayBeFile: false })
            CheckRepository(repository, span);
        else if (IsWebAddress(source) && !_isAdd)
            scope.Report(ConversionErrorKind.RemoteCopy, span, "COPY cannot download a URL; use ADD");
        else if (!IsWebAddress(source))
            CheckPath(source, span);
    }

    /// <summary>The query of a repository must not contradict the flags.</summary>
    private void CheckRepository(GitSource repository, TextSpan span)
    {
        if (repository.KeepsGitFolder is { } keeps)
        {
            if (_keepsGitFolder is { } flag && flag != keeps)
                scope.Report(ConversionErrorKind.GitQuery, span, "'keep-git-dir' of the URL contradicts '--keep-git-dir'; keep one of them");
            _keepsGitFolder = keeps;
        }

        if (repository.Checksum.Length == 0)
            return;
        if (_checksum.Length > 0 && _checksum != repository.Checksum)
            scope.Report(ConversionErrorKind.Checksum, span, "The checksum of the URL contradicts '--checksum'; keep one of them");
        _checksum = repository.Checksum;
    }

    private void CheckPath(string? path, TextSpan span)
    {
        if (scope.IsWindows && path is not null && WindowsPath.Problem(path) is { } problem)
            scope.Report(ConversionErrorKind.WindowsPath, span, problem);
    }

    private static bool? KeepsGitFolder(InstructionFlag? flag) =>
        flag is null ? null : !"false".Equals(flag.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsWebAddress(string source) =>
        source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal);
}
