namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What is written.</summary>
public enum FileRole
{
    /// <summary>What the command is there for, or something that is not known.</summary>
    Content,

    /// <summary>A folder alone, without any content.</summary>
    Folder,

    /// <summary>What a tool keeps to be faster the next time.</summary>
    Cache,

    /// <summary>A record of what was done.</summary>
    Log,
}
