namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class RustToolchainModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } = ["rustup", "rustup-init"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Arguments.Count > 0 && call.Arguments[0].Value is "show" or "which" or "check")
            return;
        foreach (var store in new[] { ToolStore.Of(call, null, ".rustup", ("RUSTUP_HOME", "")), ToolStore.Of(call, null, ".cargo", ("CARGO_HOME", "")) })
        {
            if (store.Path is null)
                effects.MayWrite(PathSet.Anywhere);
            else
                effects.MayWrite(PathSet.Below(store.Path));
        }

        // The installer adds itself to the start files of shells.
        effects.MayWrite(call.InHome(".profile"));
        effects.MayWrite(call.InHome(".bashrc"));
    }
}
