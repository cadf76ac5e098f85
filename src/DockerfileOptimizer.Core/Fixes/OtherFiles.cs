using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>The files beside the analyzed one that fixes of a run touch.</summary>
internal sealed class OtherFiles(WriteScope? scope, Func<string, SourceFileResult> read)
{
    private readonly Dictionary<string, OtherFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<FixedFile> Fixed =>
    [
        .. _files
            .Where(file => file.Value.IsChanged)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new FixedFile(file.Key, file.Value.Original, file.Value.Changes.ChangedText)),
    ];

    /// <summary>The changes taken of the file an edit touches, or the obstacle that forbids the edit.</summary>
    public FixObstacle? TryOpen(string path, bool create, out ChangeSet? changes)
    {
        changes = null;
        if (scope?.TryResolve(path) is not { } absolutePath)
            return FixObstacle.OutsideScope;

        if (!_files.TryGetValue(absolutePath, out var file))
            _files.Add(absolutePath, file = new OtherFile(read(absolutePath)));
        if (create ? !file.CanCreate : !file.CanChange)
            return FixObstacle.OtherFile;

        changes = file.Changes;
        return null;
    }

    /// <summary>From here on changes refer to the files as those taken so far have left them: for an analysis that sees them so.</summary>
    public void Settle()
    {
        foreach (var file in _files.Values)
            file.Settle();
    }

    private sealed class OtherFile(SourceFileResult result)
    {
        private bool _isSettled;

        public SourceFile? Original => result.File;

        // A file that is to be made is one insertion into an empty text: the rules on conflicts hold for it as they are.
        public ChangeSet Changes { get; private set; } = new(result.File?.Text ?? SourceText.From(""));

        public bool IsChanged => _isSettled || !Changes.IsEmpty;

        public bool CanChange => Original is { IsValidUtf8: true } || _isSettled;

        public bool CanCreate => result.Problem?.Kind == SourceFileProblemKind.Missing && !_isSettled;

        public void Settle()
        {
            if (Changes.IsEmpty)
                return;
            Changes = new(Changes.ChangedText);
            _isSettled = true;
        }
    }
}
