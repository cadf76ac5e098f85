using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PnpmModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "CF", "--dir", "--filter", "--store-dir", "--registry", "--reporter", "--loglevel", "--network-concurrency", "--workspace-concurrency", "--modules-dir", "--virtual-store-dir", "--global-dir", "--filter-prod");

    private static readonly string[] Manifests = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", ".pnpmfile.cjs", "patches/"];

    public override IReadOnlyList<string> Programs { get; } = ["pnpm", "pnpx"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        var folder = ProjectFolder.Of(call, line.Find("-C", "--dir")?.Argument);
        var project = new NodeProject(call, "pnpm", folder, effects);
        var store = ToolStore.Of(
            call, line.Find("--store-dir"), ".local/share/pnpm/store", ("npm_config_store_dir", ""), ("NPM_CONFIG_STORE_DIR", ""), ("PNPM_HOME", "/store"), ("XDG_DATA_HOME", "/pnpm/store"));
        IReadOnlyList<string?> rest = [.. line.Operands.Skip(1).Select(operand => operand.Value)];
        switch (call.Program == "pnpx" ? "dlx" : line.Operands.Count > 0 ? line.Operands[0].Value : null)
        {
            case "install" or "i" or "ci" or "clean-install":
                project.Restore(store, IncludesDevelopment(call, line), isCertain: !line.Has("--lockfile-only", "--fix-lockfile"), runsScripts: !line.Has("--ignore-scripts"), Manifests);
                break;
            case "fetch":
                project.Restore(store, line.Has("--prod", "-P", "--production") ? false : true, isCertain: true, runsScripts: false, "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", "patches/");
                break;
            case "add" when line.Has("-g", "--global"):
                project.AddGlobally(store, call.Variable("PNPM_HOME") is { } home ? call.Below(home) : null);
                break;
            case "add" or "update" or "up" or "dlx" or "import" or "link" or "create":
                project.Add(store);
                break;
            case "run" or "exec":
                project.RunScript(rest.Count > 0 ? rest[0] : null);
                break;
            case "deploy":
                Deploy(call, line, project, effects);
                break;
            case "prune" or "remove" or "rm" or "dedupe":
                project.Prune(line.Has("--prod", "-P", "--production") ? false : null);
                break;
            case "store" when rest.Count > 0 && rest[0] == "prune":
                project.Clean(store);
                break;
            case "config" or "c" or "set":
                effects.MayWrite(call.InHome(".npmrc"));
                effects.MayWrite(call.InHome(".config/pnpm"));
                effects.MayWrite(folder.Tree);
                break;
            case "setup":
                effects.MayWrite(call.InHome("."));
                break;
            case null:
                effects.MayDoAnything();
                break;
            case "list" or "ls" or "why" or "outdated" or "root" or "bin" or "store" or "licenses" or "audit" or "help" or "-v":
                break;
            default:
                // 'pnpm build' is the script of that name.
                project.RunScript(line.Operands[0].Value);
                break;
        }
    }

    private static bool? IncludesDevelopment(CommandCall call, CommandLine line)
    {
        if (line.Find("--prod", "-P", "--production") is { } production)
            return production.Value == "false";
        if (line.Has("--dev", "-D"))
            return true;
        return line.OpenWords.Count > 0 ? null : DevelopmentChoice.ByVariables(call, ("NODE_ENV", value => value == "production"), ("NPM_CONFIG_PRODUCTION", DevelopmentChoice.IsYes), ("npm_config_production", DevelopmentChoice.IsYes));
    }

    /// <summary>A package of a workspace with its dependencies is put into a folder of its own.</summary>
    private static void Deploy(CommandCall call, CommandLine line, NodeProject project, EffectRecorder effects)
    {
        project.RunScript(null);
        if (line.Operands.Count < 2)
            return;
        var target = call.TreeOf(line.Operands[1]);
        effects.Writes(target);
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Publish, "pnpm", call.Command) { Output = target, IncludesDevelopment = line.Has("--prod", "-P", "--production") ? false : null });
    }
}
