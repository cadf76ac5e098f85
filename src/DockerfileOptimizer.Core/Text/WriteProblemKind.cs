namespace DockerfileOptimizer.Text;

/// <summary>Why a file was not written.</summary>
public enum WriteProblemKind
{
    /// <summary>The file no longer has the content that was analyzed.</summary>
    Changed,

    /// <summary>A file that was to be created exists.</summary>
    Exists,

    /// <summary>The path, or the link that stands there, leads out of the folders that may be written.</summary>
    OutsideScope,

    /// <summary>The file is not valid UTF-8, so that writing it would lose bytes.</summary>
    InvalidUtf8,

    /// <summary>The system refuses: rights, a read-only file, a full disk.</summary>
    Refused,
}
