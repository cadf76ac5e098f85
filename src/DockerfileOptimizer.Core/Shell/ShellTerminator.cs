namespace DockerfileOptimizer.Shell;

/// <summary>What ends a command of a list.</summary>
public enum ShellTerminator
{
    /// <summary>The end of the list.</summary>
    None,

    /// <summary><c>;</c></summary>
    Sequence,

    /// <summary>A line break.</summary>
    Newline,

    /// <summary><c>&amp;</c></summary>
    Background,
}
