using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A command that brings content of earlier layers to another path, so that the image holds it twice.</summary>
/// <param name="Instruction">The instruction of the command.</param>
/// <param name="Transfer">What it brings where.</param>
/// <param name="Earlier">The last instruction that put something there, or may have.</param>
/// <param name="Whole">The write of exactly the path that is read; null where it is a part of something, or more than one thing.</param>
/// <param name="LastUse">When something last happened to the path before that, or may have.</param>
internal sealed record LaterTransfer(RunInstruction Instruction, PathTransfer Transfer, Instruction Earlier, WrittenPath? Whole, int LastUse)
{
    /// <summary>True for <c>mv</c> and <c>cp</c> of exactly what a COPY or ADD brought.</summary>
    public bool IsOfCopy =>
        Whole?.Transfer is not null && (Transfer.Kind is TransferKind.Move or TransferKind.Copy) && (ProgramName.Of(Transfer.Command) is "mv" or "cp");

    /// <summary>True when nothing may have read or changed the path since it was written as a whole.</summary>
    public bool IsUnused => Whole is not null && LastUse <= Whole.Time;
}
