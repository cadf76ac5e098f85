using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class NpmModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "wC", "--workspace", "--prefix", "--cache", "--registry", "--omit", "--include", "--only", "--loglevel", "--userconfig", "--globalconfig", "--location", "--tag", "--network-timeout",
        "--fetch-retries", "--fetch-timeout", "--fetch-retry-mintimeout", "--fetch-retry-maxtimeout", "--install-strategy", "--maxsockets", "--script-shell", "--scope");

    private static readonly string[] Manifests = ["package.json", "package-lock.json", "npm-shrinkwrap.json", ".npmrc"];

    private static readonly string[] Asking =
    [
        "version", "view", "info", "show", "v", "list", "ls", "ll", "la", "outdated", "root", "bin", "prefix", "ping", "whoami", "help", "search", "explain", "why", "fund", "doctor", "owner", "login",
    ];

    public override IReadOnlyList<string> Programs { get; } = ["npm"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0)
            return;
        var folder = ProjectFolder.Of(call, line.Find("--prefix", "-C")?.Argument);
        var project = new NodeProject(call, "npm", folder, effects);
        var store = ToolStore.Of(call, line.Find("--cache"), ".npm", ("npm_config_cache", ""), ("NPM_CONFIG_CACHE", ""));
        IReadOnlyList<CommandArgument> rest = [.. line.Operands.Skip(1).Where(operand => operand.Value is not ("true" or "false"))];
        switch (line.Operands[0].Value)
        {
            case "ci" or "clean-install" or "ic" or "install-clean" or "cit" or "install-ci-test":
                project.Restore(store, IncludesDevelopment(call, line), isCertain: true, RunsScripts(line), Manifests);
                break;
            case "install" or "i" or "in" or "ins" or "inst" or "isntall" or "add" or "it" or "install-test" or "update" or "up" or "upgrade":
                Install(call, line, rest, project, store, effects);
                break;
            case "run" or "run-script" or "rum" or "urn":
                project.RunScript(rest.Count > 0 ? rest[0].Value : null);
                break;
            case "test" or "t" or "tst" or "start" or "stop" or "restart":
                project.RunScript(line.Operands[0].Value);
                break;
            case "prune" or "dedupe" or "ddp" or "uninstall" or "un" or "rm" or "remove" or "r" or "unlink":
                project.Prune(IncludesDevelopment(call, line));
                break;
            case "cache" when rest.Count > 0 && rest[0].Value is "clean" or "clear" or "rm":
                project.Clean(store);
                break;
            case "config" or "c" or "set" or "pkg":
                effects.MayWrite(call.InHome(".npmrc"));
                effects.MayWrite(PathSet.Below("/usr"));
                effects.MayWrite(folder.Tree);
                break;
            case "rebuild" or "rb" or "pack" or "link" or "ln" or "audit" or "shrinkwrap" or "init" or "create" or "exec" or "x":
                folder.RunCode(effects);
                store.MayFill(effects);
                break;
            case { } verb when Array.IndexOf(Asking, verb) >= 0:
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    /// <summary>Whether options and environment leave dependencies for development in.</summary>
    internal static bool? IncludesDevelopment(CommandCall call, CommandLine line)
    {
        var switches = line.Options.Where(option => option.Name is "--omit" or "--include" or "--only" or "--production" or "--prod" or "--dev").ToList();
        if (switches.Any(option => option is { Name: "--include", Value: "dev" } or { Name: "--production" or "--prod", Value: "false" } or { Name: "--dev", Value: null or "true" }))
            return true;
        if (switches.Any(option => option is { Name: "--omit", Value: "dev" } or { Name: "--only", Value: "prod" or "production" } or { Name: "--production" or "--prod", Value: null or "true" }))
            return false;
        if (line.OpenWords.Count > 0)
            return null;
        return DevelopmentChoice.ByVariables(
            call,
            ("NODE_ENV", value => value == "production"),
            ("NPM_CONFIG_OMIT", OmitsDevelopment),
            ("npm_config_omit", OmitsDevelopment),
            ("NPM_CONFIG_PRODUCTION", DevelopmentChoice.IsYes),
            ("npm_config_production", DevelopmentChoice.IsYes),
            ("NPM_CONFIG_ONLY", value => value is "prod" or "production"));
    }

    private static bool OmitsDevelopment(string value) => DevelopmentChoice.Lists(value, "dev");

    private static bool RunsScripts(CommandLine line) => line.Find("--ignore-scripts") is not { Value: null or "true" };

    private static void Install(CommandCall call, CommandLine line, IReadOnlyList<CommandArgument> packages, NodeProject project, ToolStore store, EffectRecorder effects)
    {
        if (line.Has("-g", "--global") || line.Find("--location")?.Value == "global")
        {
            var prefix = line.Find("--prefix")?.Value ?? call.Variable("NPM_CONFIG_PREFIX") ?? call.Variable("npm_config_prefix");
            project.AddGlobally(store, prefix is null ? null : call.Below(prefix));
        }
        else if (packages.Count > 0 || line.OpenWords.Count > 0)
        {
            project.Add(store);
        }
        else
        {
            effects.MayWrite(ProjectFolder.Of(call, line.Find("--prefix", "-C")?.Argument).Below("package-lock.json"));
            project.Restore(store, IncludesDevelopment(call, line), isCertain: !line.Has("--package-lock-only", "--dry-run"), RunsScripts(line), Manifests);
        }
    }
}
