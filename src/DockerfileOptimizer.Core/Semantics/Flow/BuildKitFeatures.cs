using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Finds what only BuildKit understands.</summary>
internal static class BuildKitFeatures
{
    private static readonly string[] TransferFlags = ["link", "chmod", "parents", "exclude", "checksum", "keep-git-dir", "unpack"];

    /// <summary>The first such flag or here-document of a file; null when there is none.</summary>
    public static SyntaxNode? FirstIn(DockerfileSyntax syntax) =>
        syntax.Instructions
            .Select(instruction => instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction)
            .Select(FirstIn)
            .FirstOrDefault(feature => feature is not null);

    private static SyntaxNode? FirstIn(Instruction instruction) => instruction switch
    {
        RunInstruction => instruction.Flags.Count > 0 ? instruction.Flags[0] : HeredocOf(instruction),
        TransferInstruction => instruction.Flags.FirstOrDefault(flag => Array.IndexOf(TransferFlags, flag.Name) >= 0) ?? HeredocOf(instruction),
        _ => null,
    };

    private static SyntaxNode? HeredocOf(Instruction instruction) => instruction.Heredocs.Count > 0 ? instruction.Heredocs[0].Marker : null;
}
