namespace DockerfileOptimizer.Semantics;

/// <summary>Who uses a tool in a container, if anyone does.</summary>
internal enum ToolUser
{
    /// <summary>People alone: editors, manuals.</summary>
    People,

    /// <summary>People, and scripts that start a program under it: debuggers.</summary>
    Debugging,

    /// <summary>Scripts, too: questions to the network.</summary>
    Scripts,

    /// <summary>Scripts, and those who ask from outside whether a container is well: downloads, connections.</summary>
    Probes,

    /// <summary>Any program that works on sources: version control and what it connects by.</summary>
    Sources,
}
