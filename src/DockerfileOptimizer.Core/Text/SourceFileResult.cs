namespace DockerfileOptimizer.Text;

/// <summary>Either a file that was read or the reason why it was not.</summary>
public sealed class SourceFileResult
{
    internal SourceFileResult(SourceFile file) => File = file;

    internal SourceFileResult(SourceFileProblemKind kind, string message) => Problem = new(kind, message);

    /// <summary>Null exactly when there is a problem.</summary>
    public SourceFile? File { get; }

    /// <summary>Null exactly when there is a file.</summary>
    public SourceFileProblem? Problem { get; }
}
