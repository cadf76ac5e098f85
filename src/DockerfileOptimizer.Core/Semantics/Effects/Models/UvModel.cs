using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class UvModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "pCo", "--cache-dir", "--directory", "--project", "--python", "--group", "--no-group", "--only-group", "--extra", "--no-extra", "--package", "--index", "--index-url", "--extra-index-url", "--link-mode",
        "--out-dir", "--output-file", "--python-preference", "--no-install-package", "--index-strategy", "--config-file", "--format", "--prompt", "--with", "--from", "--refresh-package", "--upgrade-package");

    private static readonly string[] Manifests = ["pyproject.toml", "uv.lock", "uv.toml", ".python-version"];

    public override IReadOnlyList<string> Programs { get; } = ["uv", "uvx"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var store = line.Has("--no-cache", "-n", "--no-cache-dir") || call.Variable("UV_NO_CACHE") is { Length: > 0 }
            ? ToolStore.None
            : ToolStore.Of(call, line.Find("--cache-dir"), ".cache/uv", ("UV_CACHE_DIR", ""), ("XDG_CACHE_HOME", "/uv"));
        var folder = ProjectFolder.Of(call, line.Find("--directory", "--project")?.Argument);
        IReadOnlyList<CommandArgument> rest = [.. line.Operands.Skip(1)];
        switch (call.Program == "uvx" ? "run" : line.Operands.Count > 0 ? line.Operands[0].Value : null)
        {
            case "pip":
                Pip(call, line, store, effects);
                break;
            case "sync":
                Sync(call, line, folder, store, effects);
                break;
            case "venv":
                effects.Writes(rest.Count > 0 ? call.TreeOf(rest[0]) : folder.Below(call.Variable("UV_PROJECT_ENVIRONMENT") ?? ".venv"));
                break;
            case "add" or "remove" or "lock" or "init" or "export" or "tree" or "version":
                folder.RunCode(effects);
                store.MayFill(effects);
                if (line.Find("-o", "--output-file")?.Argument is { } list)
                    effects.Writes(call.PathOf(list));
                break;
            case "build":
                folder.RunCode(effects);
                store.MayFill(effects);
                var output = line.Find("-o", "--out-dir")?.Argument is { } given ? call.TreeOf(given) : folder.Below("dist");
                effects.Writes(output);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Build, "uv", call.Command) { Output = output, Store = store.Path });
                break;
            case "tool" or "python":
                store.MayFill(effects);
                ToolStore.Of(call, null, ".local").MayFill(effects);
                foreach (string variable in new[] { "UV_TOOL_DIR", "UV_TOOL_BIN_DIR", "UV_PYTHON_INSTALL_DIR", "UV_PYTHON_BIN_DIR" })
                    effects.MayWrite(call.Variable(variable) is { } path ? call.Below(path) : PathSet.Below("/usr/local"));
                break;
            case "cache" when rest.Count > 0 && rest[0].Value is "clean" or "prune":
                store.Empty(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Clean, "uv", call.Command));
                break;
            case "cache" or "help":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    private static void Pip(CommandCall call, CommandLine line, ToolStore store, EffectRecorder effects)
    {
        IReadOnlyList<CommandArgument> arguments = [.. call.Arguments.SkipWhile(argument => argument.Value != "pip").Skip(1)];
        bool isSystem = line.Has("--system") || call.Variable("UV_SYSTEM_PYTHON") is { Length: > 0 };
        // Unlike pip itself, it takes the folder .venv where no environment is active.
        if (!isSystem && call.Variable("VIRTUAL_ENV") is null && !line.Has("--target", "--prefix"))
            effects.MayWrite(call.Below(".venv"));
        PipCall.Describe(call, arguments, "uv", store, effects);
    }

    private static void Sync(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        var packages = call.Variable("UV_PROJECT_ENVIRONMENT") is { } given ? call.Below(given)
            : line.Has("--active") && call.Variable("VIRTUAL_ENV") is { } active ? call.Below(active)
            : folder.Below(".venv");
        folder.RunCode(effects);
        effects.Writes(packages);
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Python, BuildStepKind.Restore, "uv", call.Command)
        {
            IncludesDevelopment = IncludesDevelopment(call, line),
            Manifests = folder.Files(Manifests),
            Dependencies = packages,
            Store = store.Path,
        });
    }

    private static bool? IncludesDevelopment(CommandCall call, CommandLine line)
    {
        if (line.Options.Any(option => option.Name is "--no-dev" or "--no-default-groups" || option is { Name: "--no-group", Value: "dev" } || (option.Name == "--only-group" && option.Value != "dev")))
            return false;
        if (line.Options.Any(option => option.Name is "--dev" or "--only-dev" or "--all-groups" || option is { Name: "--group" or "--only-group", Value: "dev" }))
            return true;
        return line.OpenWords.Count > 0 ? null : DevelopmentChoice.ByVariables(call, ("UV_NO_DEV", DevelopmentChoice.IsYes), ("UV_NO_DEFAULT_GROUPS", DevelopmentChoice.IsYes));
    }
}
