namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PipModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } = ["pip", "pip3", "pip2", "pip3.8", "pip3.9", "pip3.10", "pip3.11", "pip3.12", "pip3.13", "pip3.14"];

    public override void Describe(CommandCall call, EffectRecorder effects) =>
        PipCall.Describe(call, call.Arguments, "pip", PipCall.StoreOf(call, call.Arguments), effects);
}
