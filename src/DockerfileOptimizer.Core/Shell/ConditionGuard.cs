namespace DockerfileOptimizer.Shell;

/// <summary>What is known of the conditions that a list stands behind.</summary>
internal enum ConditionGuard : byte
{
    Unknown,

    /// <summary>It runs whenever the script succeeds.</summary>
    None,

    /// <summary>The script may succeed without it.</summary>
    Some,
}
