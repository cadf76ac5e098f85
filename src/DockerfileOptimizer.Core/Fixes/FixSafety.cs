namespace DockerfileOptimizer.Fixes;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    /// <summary>The build still succeeds and gives the same image, but for what the title says.</summary>
    Safe,

    /// <summary>Changes a value, a cached layer's content, an exit status or what is in the context: applied on request only.</summary>
    Review,
}
