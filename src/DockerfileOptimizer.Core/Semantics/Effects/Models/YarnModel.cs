using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Yarn of both kinds: the classic one and the one of version 2 and later, which are told apart by their options as far as that goes.</summary>
internal sealed class YarnModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "", "--cwd", "--cache-folder", "--modules-folder", "--network-timeout", "--network-concurrency", "--registry", "--mutex", "--prefix", "--global-folder", "--mode", "--otp", "--preferred-cache-folder");

    private static readonly string[] ClassicOptions =
    [
        "--frozen-lockfile", "--pure-lockfile", "--non-interactive", "--production", "--prod", "--ignore-engines", "--ignore-optional", "--ignore-scripts", "--ignore-platform", "--no-progress",
        "--modules-folder", "--cache-folder", "--network-timeout", "--network-concurrency", "--prefer-offline", "--no-lockfile", "--link-duplicates", "--flat", "--har", "--no-cache",
    ];

    private static readonly string[] NewerOptions = ["--immutable", "--immutable-cache", "--inline-builds", "--check-cache", "--mode", "--refresh-lockfile"];

    /// <summary>What root fetches with the classic Yarn is kept outside of its home.</summary>
    private const string RootStore = "/usr/local/share/.cache/yarn";

    private static readonly string[] Manifests = ["package.json", "yarn.lock", ".yarnrc", ".yarnrc.yml", ".npmrc", ".yarn/"];

    public override IReadOnlyList<string> Programs { get; } = ["yarn", "yarnpkg"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var folder = ProjectFolder.Of(call, line.Find("--cwd")?.Argument);
        var project = new NodeProject(call, "yarn", folder, effects);
        string? verb = line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "install";
        string? next = line.Operands.Count > 1 ? line.Operands[1].Value : null;
        bool isClassic = verb != "workspaces" && IsClassic(line);
        var store = StoreOf(call, line, isClassic);
        switch (verb)
        {
            case "install" when line.Has("-v", "--version", "-h", "--help"):
                break;
            case "install":
                project.Restore(store, IncludesDevelopment(call, line, isClassic), isClassic, runsScripts: !line.Has("--ignore-scripts"), Manifests);
                break;
            case "workspaces" when next == "focus":
                project.Restore(store, line.Has("--production") ? false : line.OpenWords.Count > 0 ? null : true, isCertain: false, runsScripts: true, Manifests);
                break;
            case "add" or "up" or "upgrade" or "remove" or "dlx" or "link" or "create" or "import":
                project.Add(store);
                break;
            case "global" when next == "add":
                project.AddGlobally(store, null);
                break;
            case "run":
                project.RunScript(next);
                break;
            case "cache":
                project.Clean(store);
                break;
            case "config" or "set" or "plugin":
                effects.MayWrite(call.InHome(".yarnrc"));
                effects.MayWrite(call.InHome(".yarnrc.yml"));
                effects.MayWrite(folder.Tree);
                break;
            case null:
                effects.MayDoAnything();
                break;
            case "version" or "versions" or "info" or "list" or "why" or "help" or "audit" or "check" or "licenses" or "bin":
                break;
            default:
                // 'yarn build' is the script of that name.
                project.RunScript(verb);
                break;
        }
    }

    /// <summary>True when only the classic Yarn takes the options that are given.</summary>
    internal static bool IsClassic(CommandLine line) => line.Has(ClassicOptions) && !line.Has(NewerOptions);

    /// <summary>The later Yarn leaves nothing out on install, whatever the environment.</summary>
    private static bool? IncludesDevelopment(CommandCall call, CommandLine line, bool isClassic)
    {
        if (line.Find("--production", "--prod") is { } production)
            return production.Value switch { null or "true" => false, "false" => true, _ => null };
        if (line.OpenWords.Count > 0)
            return null;
        if (line.Has(NewerOptions))
            return true;
        bool? byVariables = DevelopmentChoice.ByVariables(
            call, ("NODE_ENV", value => value == "production"), ("YARN_PRODUCTION", DevelopmentChoice.IsYes), ("NPM_CONFIG_PRODUCTION", DevelopmentChoice.IsYes), ("npm_config_production", DevelopmentChoice.IsYes));
        return byVariables == false && !isClassic ? null : byVariables;
    }

    private static ToolStore StoreOf(CommandCall call, CommandLine line, bool isClassic)
    {
        var option = line.Find("--cache-folder");
        if (option is not null || call.Variable("YARN_CACHE_FOLDER") is not null)
            return ToolStore.Of(call, option, ".cache/yarn", ("YARN_CACHE_FOLDER", ""));
        if (line.Has(NewerOptions))
            return ToolStore.Of(call, option, ".yarn/berry/cache", ("YARN_GLOBAL_FOLDER", "/cache"));
        if (!isClassic || call.IsRoot is null || !call.IsUnset("YARN_CACHE_FOLDER"))
            return ToolStore.OneOf(".cache/yarn", ".yarn/berry/cache", RootStore);
        return call.IsRoot == true && call.IsUnset("XDG_CACHE_HOME")
            ? ToolStore.At(RootStore)
            : ToolStore.Of(call, option, ".cache/yarn", ("XDG_CACHE_HOME", "/yarn"));
    }
}
