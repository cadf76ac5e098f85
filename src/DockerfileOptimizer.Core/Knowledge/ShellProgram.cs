namespace DockerfileOptimizer.Knowledge;

/// <summary>What stands behind the shell of an image.</summary>
public enum ShellProgram
{
    /// <summary>There is no shell.</summary>
    None,
    Bash,
    BusyBox,
    Dash,
}
