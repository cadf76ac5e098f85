using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class MakeFolderModel : CommandModel
{
    private static readonly OptionSyntax Options = new("mZ", "--mode");

    public override IReadOnlyList<string> Programs { get; } = ["mkdir"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        foreach (var folder in call.Read(Options).Operands)
            effects.Writes(call.PathOf(folder), FileRole.Folder);
        if (call.HasMoreArguments)
            effects.MayWrite(PathSet.Anywhere, FileRole.Folder);
    }
}
