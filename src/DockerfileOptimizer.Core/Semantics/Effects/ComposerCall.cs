using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A call of Composer, by its own name or as an archive that PHP runs.</summary>
internal static class ComposerCall
{
    private static readonly OptionSyntax Options = new("d", "--working-dir", "--ignore-platform-req", "--repository", "--stability");

    public static void Describe(CommandCall call, IReadOnlyList<CommandArgument> arguments, EffectRecorder effects)
    {
        var line = CommandLine.Read(arguments, Options);
        var folder = ProjectFolder.Of(call, line.Find("-d", "--working-dir")?.Argument);
        var store = line.Has("--no-cache") ? ToolStore.None
            : ToolStore.Of(call, null, ".composer/cache", ("COMPOSER_CACHE_DIR", ""), ("COMPOSER_HOME", "/cache"), ("XDG_CACHE_HOME", "/composer"));
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "")
        {
            case "install" or "i" or "update" or "u" or "upgrade":
                Restore(call, line, folder, store, effects);
                break;
            case "require" or "remove" or "reinstall":
                RunCode(folder, store, effects);
                effects.Takes(new(Ecosystem.Php, BuildStepKind.Install, "composer", call.Command) { Dependencies = VendorOf(call, folder), Store = store.Path });
                break;
            case "create-project":
                RunCode(folder, store, effects);
                if (line.Operands.Count > 2)
                    effects.Writes(call.TreeOf(line.Operands[2]));
                effects.Takes(new(Ecosystem.Php, BuildStepKind.Install, "composer", call.Command) { Store = store.Path });
                break;
            case "dump-autoload" or "dumpautoload" or "run-script" or "run" or "exec" or "config" or "init" or "bump" or "archive":
                RunCode(folder, ToolStore.None, effects);
                break;
            case "global":
                store.MayFill(effects);
                effects.MayWrite(call.Variable("COMPOSER_HOME") is { } home ? call.Below(home) : call.InHome("."));
                break;
            case "self-update" or "selfupdate":
                effects.MayWrite(PathSet.Below("/usr"));
                break;
            case "clear-cache" or "clearcache" or "cc":
                store.Empty(effects);
                effects.Takes(new(Ecosystem.Php, BuildStepKind.Clean, "composer", call.Command));
                break;
            case "" or "show" or "info" or "validate" or "diagnose" or "about" or "check-platform-reqs" or "audit" or "outdated":
                break;
            default:
                // Scripts of the project are commands, too.
                RunCode(folder, ToolStore.None, effects);
                break;
        }
    }

    private static void Restore(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        var packages = VendorOf(call, folder);
        RunCode(folder, store, effects);
        if (!line.Has("--dry-run", "--download-only"))
            effects.Writes(packages);
        effects.Takes(new(Ecosystem.Php, BuildStepKind.Restore, "composer", call.Command)
        {
            IncludesDevelopment = line.Has("--no-dev") ? false
                : line.Has("--dev") ? true
                : line.OpenWords.Count > 0 ? null
                : DevelopmentChoice.ByVariables(call, ("COMPOSER_NO_DEV", DevelopmentChoice.IsYes)),
            Manifests = folder.Files("composer.json", "composer.lock", "auth.json", "symfony.lock"),
            Dependencies = packages,
            Store = store.Path,
        });
    }

    private static PathSet VendorOf(CommandCall call, ProjectFolder folder) => folder.Below(call.Variable("COMPOSER_VENDOR_DIR") ?? "vendor");

    private static void RunCode(ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        folder.RunCode(effects);
        store.MayFill(effects);
    }
}
