namespace DockerfileOptimizer.Shell;

/// <summary>How a command depends on the one before.</summary>
public enum ShellOperatorKind
{
    /// <summary><c>&amp;&amp;</c></summary>
    AndIf,

    /// <summary><c>||</c></summary>
    OrIf,
}
