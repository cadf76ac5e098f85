using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A restore, and the lock file that lies beside its manifest.</summary>
/// <param name="Step">The restore.</param>
/// <param name="Run">The instruction it stands in.</param>
/// <param name="LockFile">Absolute path in the image; null when the Dockerfile does not name one that is there.</param>
internal sealed record LockedInstall(BuildStep Step, RunInstruction Run, string? LockFile);
