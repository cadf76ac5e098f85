using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs that change a tree of sources by what they read.</summary>
internal sealed class PatchModel : CommandModel
{
    private static readonly OptionSyntax Options = new("dpiorBDFgVYz", "--directory", "--strip", "--input", "--output");

    public override IReadOnlyList<string> Programs { get; } = ["patch", "quilt", "2to3"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        effects.Reads(PathSet.Anywhere);
        foreach (var file in line.Operands)
            effects.MayWrite(call.PathOf(file));
        effects.MayWrite(line.Find("-d", "--directory")?.Argument is { } folder ? call.TreeOf(folder) : call.Below("."));
    }
}
