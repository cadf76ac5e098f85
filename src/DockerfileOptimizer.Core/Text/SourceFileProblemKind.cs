namespace DockerfileOptimizer.Text;

/// <summary>Why a file gave no text.</summary>
public enum SourceFileProblemKind
{
    /// <summary>Nothing stands at the path.</summary>
    Missing,

    /// <summary>The system refuses to read it.</summary>
    Unreadable,

    /// <summary>A folder stands at the path.</summary>
    IsDirectory,

    /// <summary>It has more bytes than the limit; it was not read.</summary>
    TooLarge,

    /// <summary>It is not UTF-8 text: it holds NUL bytes, or its byte order mark names another encoding.</summary>
    NotText,
}
