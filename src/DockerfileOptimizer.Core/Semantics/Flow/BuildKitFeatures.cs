using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What of a file only BuildKit understands. <c>--chmod</c> is left out: all its frontends that are still in use know it.</summary>
internal sealed class BuildKitFeatures
{
    private static readonly string[] TransferFlags = ["link", "parents", "exclude", "checksum", "keep-git-dir", "unpack"];

    private BuildKitFeatures(SyntaxNode? first) => First = first;

    /// <summary>The first such flag or here-document; null when there is none.</summary>
    public SyntaxNode? First { get; }

    /// <summary>The fact on a file with at least one stage; computed once.</summary>
    public static BuildKitFeatures Of(DockerfileModel model) => model.FactOf(model.Stages[0], _ => new BuildKitFeatures(
        model.Syntax.Instructions
            .Select(instruction => instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction)
            .Select(FirstIn)
            .FirstOrDefault(feature => feature is not null)));

    private static SyntaxNode? FirstIn(Instruction instruction) => instruction switch
    {
        RunInstruction => instruction.Flags.Count > 0 ? instruction.Flags[0] : HeredocOf(instruction),
        TransferInstruction => instruction.Flags.FirstOrDefault(flag => Array.IndexOf(TransferFlags, flag.Name) >= 0) ?? HeredocOf(instruction),
        _ => null,
    };

    private static SyntaxNode? HeredocOf(Instruction instruction) => instruction.Heredocs.Count > 0 ? instruction.Heredocs[0].Marker : null;
}
