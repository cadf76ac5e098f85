namespace DockerfileOptimizer.Semantics;

/// <summary>What is known of the entry point that a base image brings along.</summary>
internal enum EntryPoint
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>There is none: CMD is what runs.</summary>
    None,

    /// <summary>One that runs CMD, or a program, as the user it was started as.</summary>
    KeepsUser,

    /// <summary>One, or a daemon, that starts as root and goes on as another user.</summary>
    DropsPrivileges,
}
