using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class ApkModel : CommandModel
{
    private const string Cache = "/var/cache/apk";

    private static readonly OptionSyntax Options = new(
        "Xpt", "--repository", "--root", "--keys-dir", "--repositories-file", "--cache-dir", "--arch", "--wait", "--progress-fd", "--virtual", "--cache-max-age");

    public override IReadOnlyList<string> Programs { get; } = ["apk"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0)
            return;
        effects.Reads(PathSet.Below("/etc/apk"));
        if (line.Has("-p", "--root"))
        {
            effects.MayDoAnything();
            return;
        }

        bool hasCache = !line.Has("--no-cache");
        IReadOnlyList<CommandArgument> packages = [.. line.Operands.Skip(1)];
        switch (line.Operands[0].Value)
        {
            case "add" or "fix" or "upgrade":
                effects.Writes(PathSet.Below("/lib/apk/db"));
                if (hasCache && line.Has("-U", "-u", "--update", "--update-cache"))
                    effects.Writes(PathSet.Below(Cache), FileRole.Cache);
                SystemFolders.ChangeIn(effects);
                effects.Installs(PackageManager.Apk, packages, line.Find("-t", "--virtual")?.Value);
                break;
            case "del":
                effects.Writes(PathSet.Below("/lib/apk/db"));
                SystemFolders.ChangeIn(effects);
                effects.Uninstalls(PackageManager.Apk, packages);
                break;
            case "update" when hasCache:
                effects.Writes(PathSet.Below(Cache), FileRole.Cache);
                break;
            case "cache":
                effects.MayRemove(PathSet.Below(Cache));
                break;
            case "fetch":
                effects.Writes(call.Below("."));
                break;
        }
    }
}
