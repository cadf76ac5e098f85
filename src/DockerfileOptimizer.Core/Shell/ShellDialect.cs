namespace DockerfileOptimizer.Shell;

/// <summary>Which shell reads a script.</summary>
public enum ShellDialect
{
    /// <summary>sh, dash, ash.</summary>
    Posix,

    /// <summary>bash and its like.</summary>
    Bash,

    /// <summary>cmd, PowerShell or an interpreter of another language: not analyzed.</summary>
    Opaque,
}
