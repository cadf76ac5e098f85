using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class DpkgModel : CommandModel
{
    private static readonly OptionSyntax Options = new("DZz", "--root", "--admindir", "--instdir", "--path-exclude", "--log");

    private static readonly string[] Asking =
    [
        "-l", "--list", "-s", "--status", "-L", "--listfiles", "-S", "--search", "--print-architecture", "--print-foreign-architectures", "-I", "--info", "-c", "--contents", "--compare-versions", "--get-selections",
        "-p", "--print-avail", "--verify", "-V", "--audit", "--assert-multi-arch", "-f", "--field", "-W", "--show",
    ];

    public override IReadOnlyList<string> Programs { get; } = ["dpkg", "dpkg-deb", "gdebi"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        foreach (var archive in line.Operands)
            effects.Reads(call.PathOf(archive));
        if (line.Has("-x", "-X", "--extract", "--vextract", "-R", "--raw-extract") && line.Operands.Count > 0)
        {
            effects.Transfers(TransferKind.Extract, call.PathOf(line.Operands[0]), line.Operands.Count > 1 ? call.TreeOf(line.Operands[1]) : call.Below("."));
        }
        else if (line.Has("-b", "--build"))
        {
            effects.MayWrite(PathSet.Anywhere);
        }
        else if (line.Has("-i", "--install", "--unpack") || call.Program == "gdebi")
        {
            SystemFolders.ChangeIn(effects);
            effects.Writes(PathSet.Below("/var/lib/dpkg"));
            effects.Installs(PackageManager.Apt, line.Operands);
        }
        else if (line.Has("-r", "--remove", "-P", "--purge"))
        {
            SystemFolders.ChangeIn(effects);
            effects.Uninstalls(PackageManager.Apt, line.Operands);
        }
        else if (!line.Has(Asking))
        {
            SystemFolders.ChangeIn(effects);
        }

        if (line.Has("--root", "--instdir") || call.HasMoreArguments)
            effects.MayDoAnything();
    }
}
