using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What an instruction does to content that earlier layers hold, and go on holding.</summary>
/// <param name="Instruction">The later instruction.</param>
/// <param name="Effect">What it does: a removal or a change of mode.</param>
/// <param name="Earlier">What it takes away or changes, in the order in which it was written; at least one.</param>
internal sealed record LaterEffect(RunInstruction Instruction, FileEffect Effect, IReadOnlyList<WrittenPath> Earlier)
{
    /// <summary>When something last happened to the paths before that, or may have.</summary>
    public int LastUse { get; init; }

    /// <summary>When something was last written there before that, or may have been.</summary>
    public int LastWrite { get; init; }

    /// <summary>The command that does it.</summary>
    public ShellCommand Command => (ShellCommand)Effect.Source;

    /// <summary>The last instruction that wrote any of it.</summary>
    public Instruction Writer => Last.Instruction;

    /// <summary>True when a single instruction wrote all that is there.</summary>
    public bool HasOneWriter => LastWrite <= Last.LayerEnd && Earlier[0].Instruction == Writer;

    /// <summary>True when a single instruction wrote all of it, and nothing may have read or changed any of the paths since.</summary>
    public bool IsUnused => HasOneWriter && LastUse <= Last.LayerEnd;

    private WrittenPath Last => Earlier[Earlier.Count - 1];
}
