namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CorepackModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } = ["corepack"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        // It links the package managers beside Node, and keeps them below the home folder.
        effects.Reads(PathSet.Anywhere);
        effects.MayWrite(PathSet.Below("/usr"));
        effects.MayWrite(ProjectFolder.Of(call).Tree);
        ToolStore.Of(call, null, ".cache/node/corepack", ("COREPACK_HOME", ""), ("XDG_CACHE_HOME", "/node/corepack")).MayFill(effects);
    }
}
