using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class GpgModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "our", "--output", "--homedir", "--keyserver", "--keyring", "--recv-keys", "--recv-key", "--receive-keys", "--recipient", "--local-user", "--passphrase", "--keyserver-options", "--no-default-keyring");

    public override IReadOnlyList<string> Programs { get; } = ["gpg", "gpg2", "gpgv"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var home = line.Find("--homedir")?.Argument is { } given ? call.TreeOf(given)
            : call.Variable("GNUPGHOME") is { } folder ? call.Below(folder)
            : call.InHome(".gnupg");
        if (call.Program != "gpgv")
            effects.MayWrite(home);
        if (line.Find("-o", "--output")?.Argument is { } output && output.Value != "-")
            effects.Writes(call.PathOf(output));
        if (line.Find("--keyring")?.Argument is { } keyring)
            effects.MayWrite(call.TreeOf(keyring));
        // 'gpg --dearmor file' writes beside it.
        if (line.Has("--dearmor", "-d", "--decrypt", "--enarmor") && !line.Has("-o", "--output") && line.Operands.Count > 0)
            effects.MayWrite(call.Below("."));
        foreach (var file in line.Operands)
            effects.Reads(call.PathOf(file));
    }
}
