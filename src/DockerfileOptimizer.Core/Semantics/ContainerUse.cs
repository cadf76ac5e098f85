namespace DockerfileOptimizer.Semantics;

/// <summary>What containers of an image are started for.</summary>
internal enum ContainerUse
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>People work in them: a shell, a notebook, a remote login, or something that only keeps them alive.</summary>
    People,

    /// <summary>They build or test something.</summary>
    Builds,

    /// <summary>They run a script that the file does not show, or more than one program.</summary>
    Script,

    /// <summary>They run one program.</summary>
    Program,
}
