namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>What a source of COPY or ADD is.</summary>
public enum TransferOrigin
{
    /// <summary>A path of the build context, or of the stage or image that <c>--from</c> names; it may have wildcards.</summary>
    Files,

    /// <summary>A file that is downloaded.</summary>
    Download,

    /// <summary>A Git repository, of which all is copied.</summary>
    Repository,

    /// <summary>A file whose content stands in the Dockerfile.</summary>
    Heredoc,
}
