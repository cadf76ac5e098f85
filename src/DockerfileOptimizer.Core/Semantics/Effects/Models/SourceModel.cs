namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Scripts that run in the shell itself: those that are known set variables and nothing else.</summary>
internal sealed class SourceModel : CommandModel
{
    private static readonly string[] Settings =
    [
        "/bin/activate", "/os-release", "/lsb-release", "/etc/profile", "/etc/environment", "/.bashrc", "/.profile", "/.bash_profile", "/.cargo/env", "/nvm.sh", "/etc/bash.bashrc", "/envvars", "/sdkman-init.sh",
    ];

    public override IReadOnlyList<string> Programs { get; } = [".", "source"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Arguments.Count > 0 && call.Arguments[0].Value is { } script && Settings.Any(name => script.EndsWith(name, StringComparison.Ordinal)))
            effects.Reads(call.PathOf(call.Arguments[0]));
        else
            effects.MayDoAnything();
    }
}
