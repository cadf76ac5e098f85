using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class SortModel : CommandModel
{
    private static readonly OptionSyntax Options = new("okStTf", "--output", "--key", "--field-separator", "--temporary-directory", "--buffer-size");

    public override IReadOnlyList<string> Programs { get; } = ["sort", "uniq", "split"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (call.Program == "split")
        {
            effects.MayWrite(PathSet.Anywhere);
            return;
        }

        foreach (var file in line.Operands)
            effects.Reads(call.PathOf(file));
        if (line.Find("-o", "--output")?.Argument is { } output)
            effects.Writes(call.PathOf(output));
        if (call.Program == "uniq" && line.Operands.Count > 1)
            effects.Writes(call.PathOf(line.Operands[1]));
    }
}
