using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What an instruction certainly puts into its layer.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Effect">The write.</param>
/// <param name="Time">When it happens: a number that grows along the chain.</param>
internal sealed record WrittenPath(Instruction Instruction, FileEffect Effect, int Time)
{
    public PathSet Paths => Effect.Paths;

    /// <summary>When its layer is finished.</summary>
    public int LayerEnd { get; init; }

    /// <summary>The COPY or ADD that brings it; null where a command makes it.</summary>
    public TransferInstruction? Transfer => Instruction as TransferInstruction;
}
