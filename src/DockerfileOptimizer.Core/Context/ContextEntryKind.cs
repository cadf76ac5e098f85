namespace DockerfileOptimizer.Context;

/// <summary>What an entry of a folder is.</summary>
public enum ContextEntryKind
{
    /// <summary>A file with content of its own.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or junction, sent as such; where it leads is not looked at.</summary>
    Link,
}
