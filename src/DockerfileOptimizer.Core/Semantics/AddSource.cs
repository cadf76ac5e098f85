namespace DockerfileOptimizer.Semantics;

/// <summary>What a source of ADD is, as far as its text tells.</summary>
internal enum AddSource
{
    /// <summary>A folder, or a file that is no archive by its name: what COPY copies.</summary>
    Plain,

    /// <summary>A name without ending: a folder most likely, but perhaps an archive.</summary>
    FileOrFolder,

    /// <summary>An address, a repository or an archive, with which ADD does more than COPY.</summary>
    Special,

    /// <summary>A variable or a pattern that may stand for any of these.</summary>
    Unknown,
}
