using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class TouchModel : CommandModel
{
    private static readonly OptionSyntax Options = new("drts", "--date", "--reference", "--time", "--size");

    public override IReadOnlyList<string> Programs { get; } = ["touch", "tee", "truncate", "mkfifo"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        foreach (var file in call.Read(Options).Operands)
        {
            if (!file.KnownStart.StartsWith("/dev/", StringComparison.Ordinal))
                effects.Writes(call.PathOf(file));
        }

        if (call.HasMoreArguments)
            effects.MayWrite(PathSet.Anywhere);
    }
}
