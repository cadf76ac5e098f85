namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What a build tool does.</summary>
public enum BuildStepKind
{
    /// <summary>Gets the dependencies that manifests of the project list.</summary>
    Restore,

    /// <summary>Gets packages that are named on the command line.</summary>
    Install,

    /// <summary>Compiles or bundles sources of the project.</summary>
    Build,

    /// <summary>Makes what is to be deployed.</summary>
    Publish,

    Test,

    /// <summary>Starts the program.</summary>
    Run,

    /// <summary>Takes dependencies away that are for development only.</summary>
    Prune,

    /// <summary>Empties a cache.</summary>
    Clean,
}
