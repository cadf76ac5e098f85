using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs that make keys and certificates.</summary>
internal sealed class CryptoModel : CommandModel
{
    private static readonly OptionSyntax OpenSslOptions = new(
        "", "-out", "-keyout", "-in", "-inkey", "-subj", "-days", "-newkey", "-config", "-extfile", "-extensions", "-addext", "-passin", "-passout", "-CA", "-CAkey", "-CAserial", "-certfile", "-name", "-inform", "-outform",
        "-connect", "-servername", "-k", "-K", "-iv", "-pass", "-keyform", "-set_serial", "-reqexts", "-pkeyopt", "-algorithm")
    {
        HasWholeNames = true,
    };

    private static readonly OptionSyntax KeyOptions = new("fbtCNPOIVnz");

    public override IReadOnlyList<string> Programs { get; } = ["openssl", "ssh-keygen", "htpasswd", "uuidgen", "pwgen"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Program == "openssl")
            DescribeOpenSsl(call, effects);
        else if (call.Program == "ssh-keygen")
            DescribeKey(call, effects);
        else if (call.Program == "htpasswd")
            effects.MayWrite(call.Arguments.FirstOrDefault(argument => !argument.KnownStart.StartsWith("-", StringComparison.Ordinal)) is { } file ? call.PathOf(file) : call.Below("."));
    }

    private static void DescribeOpenSsl(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(OpenSslOptions);
        effects.Reads(PathSet.Anywhere);
        foreach (var option in line.Options.Where(option => option.Name is "-out" or "-keyout" && option.Argument is not null))
            effects.Writes(call.PathOf(option.Argument!));
        // Without '-keyout' the key of a request gets a name of its own, and an authority keeps a record.
        if (line.Operands.Count > 0 && line.Operands[0].Value is "ca" || (line.Has("-newkey") && !line.Has("-keyout")) || line.Has("-CAcreateserial"))
            effects.MayWrite(call.Below("."));
        if (line.Operands.Count == 0)
            effects.MayDoAnything();
    }

    private static void DescribeKey(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(KeyOptions);
        if (line.Has("-A"))
            effects.Writes(PathSet.Below("/etc/ssh"));
        else if (line.Find("-f")?.Argument is { Value: { } path })
            effects.MayWrite(PathSet.Matching(call.Absolute(path) is { } key ? key + "*" : "/*", isDeep: true));
        else if (!line.Has("-l", "-y", "-F"))
            effects.MayWrite(call.InHome(".ssh"));
    }
}
