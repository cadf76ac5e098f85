namespace DockerfileOptimizer.Context;

/// <summary>Why an entry of the context is of no use to a build.</summary>
public enum IgnorableKind
{
    /// <summary>History of a version control system.</summary>
    History,

    /// <summary>What .NET builds write: bin and obj.</summary>
    DotNetOutput,

    /// <summary>Packages that Node's package managers installed on the host.</summary>
    NodeModules,

    /// <summary>What other builds, tests and tools write.</summary>
    Output,
}
