using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Node itself and the programs of packages, which work on the project that they are called in.</summary>
internal sealed class NodeModel : CommandModel
{
    private static readonly OptionSyntax Options = new("repC", "--eval", "--print", "--require", "--import", "--loader", "--max-old-space-size", "--env-file", "--cwd");

    private static readonly OptionSyntax RunnerOptions = new("pcC", "--package", "--call", "--prefix", "--workspace");

    private static readonly string[] Testing = ["jest", "mocha", "vitest", "eslint", "prettier", "playwright", "cypress", "karma"];

    public override IReadOnlyList<string> Programs { get; } =
    [
        "node", "nodejs", "npx", "tsc", "vite", "webpack", "ng", "next", "nuxt", "gatsby", "gulp", "grunt", "bower", "rollup", "esbuild", "parcel", "lerna", "nx", "turbo", "vue-cli-service", "react-scripts",
        "ember", "jest", "mocha", "vitest", "eslint", "prettier", "prisma", "tsx", "ts-node", "hexo", "docusaurus", "node-gyp", "sass",
    ];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var folder = ProjectFolder.Of(call);
        if (call.Program is "node" or "nodejs")
            DescribeNode(call, folder, effects);
        else if (call.Program == "npx")
            DescribeRunner(call, folder, effects);
        else
            Run(call, call.Program, folder, effects);
    }

    private static void DescribeNode(CommandCall call, ProjectFolder folder, EffectRecorder effects)
    {
        var line = call.Read(Options);
        // A file of the project is run; a text on the command line or on standard input may be anything.
        bool isText = line.Has("-e", "--eval", "-p", "--print") || line.Operands.Count == 0;
        if (isText && !line.Has("-v", "--version"))
            effects.MayDoAnything();
        else if (!isText && line.Operands[0].KnownStart.StartsWith("/", StringComparison.Ordinal))
            effects.MayDoAnything();
        else if (!isText)
            folder.RunCode(effects);
    }

    private static void DescribeRunner(CommandCall call, ProjectFolder folder, EffectRecorder effects)
    {
        var operands = call.Read(RunnerOptions).Operands;
        ToolStore.Of(call, null, ".npm", ("npm_config_cache", ""), ("NPM_CONFIG_CACHE", "")).MayFill(effects);
        if (operands.Count > 0 && operands[0].Value is { } program)
            Run(call, program.Split('@')[0], folder, effects);
        else
            effects.MayDoAnything();
    }

    private static void Run(CommandCall call, string program, ProjectFolder folder, EffectRecorder effects)
    {
        folder.RunCode(effects);
        // Browsers get into a store of their own, their libraries into the system.
        if (program is "playwright" or "cypress" or "puppeteer")
        {
            ToolStore.Of(call, null, ".cache", ("XDG_CACHE_HOME", ""), ("PLAYWRIGHT_BROWSERS_PATH", "")).MayFill(effects);
            SystemFolders.ChangeIn(effects);
        }

        effects.Takes(new(Ecosystem.Node, Array.IndexOf(Testing, program) >= 0 ? BuildStepKind.Test : BuildStepKind.Build, program, call.Command));
    }
}
