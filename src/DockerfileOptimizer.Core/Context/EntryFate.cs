namespace DockerfileOptimizer.Context;

/// <summary>What becomes of an entry of the context when a build asks for all of it.</summary>
public enum EntryFate
{
    /// <summary>It is sent.</summary>
    Sent,

    /// <summary>The file is sent, but arrives empty: two parts of BuildKit disagree on the ignore file.</summary>
    Emptied,

    /// <summary>It is not sent; a folder still is when something below it is.</summary>
    Ignored,
}
