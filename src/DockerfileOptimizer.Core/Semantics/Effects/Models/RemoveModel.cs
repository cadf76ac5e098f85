using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class RemoveModel : CommandModel
{
    private static readonly OptionSyntax Options = new("ns", "--iterations", "--size", "--random-source");

    public override IReadOnlyList<string> Programs { get; } = ["rm", "rmdir", "unlink", "shred"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        bool isDeep = call.Program == "rm" && line.Has("-r", "-R", "--recursive");
        foreach (var operand in line.Operands)
            effects.Removes(isDeep ? call.TreeOf(operand) : call.PathOf(operand));
        if (call.HasMoreArguments)
            effects.MayRemove(PathSet.Anywhere);
    }
}
