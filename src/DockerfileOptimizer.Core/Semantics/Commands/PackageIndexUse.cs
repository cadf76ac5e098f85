namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>What a command does with the index of its package manager.</summary>
public enum PackageIndexUse
{
    /// <summary>Nothing: it removes packages or asks the local database.</summary>
    None,

    /// <summary>It looks packages up, to install, upgrade or show them.</summary>
    Reads,

    /// <summary>It fetches the index and does nothing else.</summary>
    Refreshes,

    /// <summary>It deletes the index.</summary>
    Drops,
}
