using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class BunModel : CommandModel
{
    private static readonly OptionSyntax Options = new("c", "--cwd", "--cache-dir", "--outdir", "--outfile", "--target", "--registry", "--config", "--filter", "--omit", "--backend", "--env-file", "--entry-naming");

    private static readonly string[] Manifests = ["package.json", "bun.lock", "bun.lockb", "bunfig.toml", ".npmrc"];

    public override IReadOnlyList<string> Programs { get; } = ["bun", "bunx"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        var folder = ProjectFolder.Of(call, line.Find("--cwd")?.Argument);
        var project = new NodeProject(call, "bun", folder, effects);
        var store = ToolStore.Of(call, line.Find("--cache-dir"), ".bun/install/cache", ("BUN_INSTALL_CACHE_DIR", ""), ("BUN_INSTALL", "/install/cache"));
        IReadOnlyList<string?> rest = [.. line.Operands.Skip(1).Select(operand => operand.Value)];
        switch (call.Program == "bunx" ? "x" : line.Operands.Count > 0 ? line.Operands[0].Value : null)
        {
            case "install" or "i" or "ci" when rest.Count == 0:
                project.Restore(store, IncludesDevelopment(line), isCertain: !line.Has("--lockfile-only", "--dry-run"), runsScripts: !line.Has("--ignore-scripts"), Manifests);
                break;
            case "install" or "i" or "add" or "a" when line.Has("-g", "--global"):
                project.AddGlobally(store, call.InHome(".bun"));
                break;
            case "install" or "i" or "add" or "a" or "update" or "x" or "create" or "remove" or "rm" or "link":
                project.Add(store);
                break;
            case "run":
                project.RunScript(rest.Count > 0 ? rest[0] : null);
                break;
            case "test":
                project.RunScript("test");
                break;
            case "build":
                Build(call, line, folder, effects);
                break;
            case "pm" when rest.Count > 0 && rest[0] == "cache":
                project.Clean(store);
                break;
            case "pm" or "upgrade" or "init" or null:
                effects.MayDoAnything();
                break;
            default:
                project.RunScript(line.Operands[0].Value);
                break;
        }
    }

    private static bool? IncludesDevelopment(CommandLine line)
    {
        if (line.Options.Any(option => option.Name is "--production" or "-p" || option is { Name: "--omit", Value: "dev" }))
            return false;
        return line.OpenWords.Count > 0 ? null : true;
    }

    private static void Build(CommandCall call, CommandLine line, ProjectFolder folder, EffectRecorder effects)
    {
        folder.RunCode(effects);
        PathSet? output = line.Find("--outdir")?.Argument is { } target ? call.TreeOf(target) : line.Find("--outfile")?.Argument is { } file ? call.PathOf(file) : null;
        if (output is not null)
            effects.Writes(output);
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Build, "bun", call.Command) { Output = output });
    }
}
