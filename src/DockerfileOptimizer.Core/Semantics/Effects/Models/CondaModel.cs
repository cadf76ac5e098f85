using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CondaModel : CommandModel
{
    private static readonly OptionSyntax Options = new("npcfr", "--name", "--prefix", "--channel", "--file", "--root-prefix", "--solver", "--set", "--add", "--append", "--prepend", "--remove", "--category");

    private static readonly string[] Usual = ["/opt", "/usr/local", "/root", "/home"];

    public override IReadOnlyList<string> Programs { get; } = ["conda", "mamba", "micromamba"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        string? verb = line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "";
        var root = RootOf(call, line);
        switch (verb)
        {
            case "install" or "create" or "update" or "upgrade" or "env" or "remove" or "uninstall":
                effects.Reads(PathSet.Anywhere);
                Change(root, effects);
                var environment = line.Find("-p", "--prefix")?.Argument is { } given ? call.TreeOf(given) : null;
                if (environment is not null)
                    effects.Writes(environment);
                effects.Takes(new(Ecosystem.Python, verb == "env" || line.Has("-f", "--file") ? BuildStepKind.Restore : BuildStepKind.Install, "conda", call.Command)
                {
                    Manifests = line.Find("-f", "--file")?.Argument is { } file ? [call.PathOf(file)] : [],
                    Dependencies = environment ?? root,
                    Store = root is null ? null : root.Path + "/pkgs",
                });
                break;
            case "clean":
                foreach (var folder in root is null ? [.. Usual.Select(path => PathSet.Below(path))] : new[] { PathSet.Below(root.Path + "/pkgs") })
                    effects.MayRemove(folder);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Clean, "conda", call.Command));
                break;
            case "config" or "init" or "shell" or "activate":
                Change(root, effects);
                effects.MayWrite(call.InHome("."));
                effects.MayWrite(PathSet.Below("/etc"));
                break;
            case "" or "info" or "list" or "search":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    /// <summary>The folder that all environments are in; null when it is not known.</summary>
    private static PathSet? RootOf(CommandCall call, CommandLine line)
    {
        string? root = line.Find("-r", "--root-prefix")?.Value ?? call.Variable("MAMBA_ROOT_PREFIX") ?? call.Variable("CONDA_DIR");
        if (root is null && call.ProgramFolder is { } folder && folder.LastIndexOf('/') is > 0 and var slash)
            root = folder.Substring(0, slash);
        return root is null ? null : call.Below(root);
    }

    private static void Change(PathSet? root, EffectRecorder effects)
    {
        foreach (var folder in root is null ? Usual.Select(path => PathSet.Below(path)) : [root])
        {
            effects.MayWrite(folder);
            effects.MayRemove(folder);
        }
    }
}
