using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CargoModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "pFjZC", "--package", "--bin", "--example", "--features", "--target", "--target-dir", "--manifest-path", "--profile", "--jobs", "--root", "--path", "--git", "--branch", "--tag", "--rev", "--version",
        "--recipe-path", "--exclude", "--test", "--bench", "--color", "--config", "--out-dir", "--artifact-dir");

    private static readonly string[] Manifests = ["Cargo.toml", "Cargo.lock", ".cargo/", "rust-toolchain", "rust-toolchain.toml"];

    public override IReadOnlyList<string> Programs { get; } = ["cargo", "xx-cargo", "cross"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        // 'cargo +nightly build' picks a toolchain first.
        var operands = line.Operands.SkipWhile(operand => operand.KnownStart.StartsWith("+", StringComparison.Ordinal)).ToList();
        if (operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        var folder = ProjectFolder.OfFile(call, line.Find("--manifest-path")?.Argument);
        var store = ToolStore.Of(call, null, ".cargo/registry", ("CARGO_HOME", "/registry"));
        string? verb = operands.Count > 0 ? operands[0].Value : null;
        string? next = operands.Count > 1 ? operands[1].Value : null;
        switch (verb)
        {
            case "fetch" or "vendor" or "generate-lockfile" or "update":
                effects.Reads(folder.Tree);
                effects.MayWrite(folder.Tree);
                store.Fill(effects);
                Take(BuildStepKind.Restore, null);
                break;
            case "build" or "b" or "rustc" or "zigbuild" or "auditable":
                folder.RunCode(effects);
                store.MayFill(effects);
                var output = OutputOf(call, line, folder);
                effects.Writes(output);
                Take(BuildStepKind.Build, output);
                break;
            case "chef" when next == "cook":
                folder.RunCode(effects);
                store.Fill(effects);
                Take(BuildStepKind.Restore, null);
                break;
            case "install" or "binstall":
                Install(call, line, folder, store, effects);
                break;
            case "test" or "t" or "bench" or "nextest" or "check" or "c" or "clippy" or "fmt" or "run" or "r" or "doc" or "chef" or "new" or "init" or "add" or "clean" or "leptos" or "sqlx" or "tarpaulin" or "package":
                folder.RunCode(effects);
                store.MayFill(effects);
                if (verb is "test" or "t" or "bench" or "nextest" or "check" or "c" or "clippy" or "fmt" or "tarpaulin")
                    Take(BuildStepKind.Test, null);
                else if (verb is "run" or "r")
                    Take(BuildStepKind.Run, null);
                break;
            case "version" or "metadata" or "tree" or "search" or "audit" or "deny" or "help":
                break;
            default:
                effects.MayDoAnything();
                break;
        }

        void Take(BuildStepKind kind, PathSet? output) => effects.Takes(new(Ecosystem.Rust, kind, "cargo", call.Command)
        {
            Store = store.Path,
            Manifests = kind == BuildStepKind.Restore ? next == "cook" ? folder.Files("recipe.json") : folder.Files(Manifests) : [],
            Output = output,
        });
    }

    /// <summary>The folder of a profile: <c>target/release</c>, below the platform where one is given.</summary>
    private static PathSet OutputOf(CommandCall call, CommandLine line, ProjectFolder folder)
    {
        var given = line.Find("--target-dir")?.Argument;
        string? root = given is not null ? given.Value is { } path ? call.Absolute(path) : null
            : call.Variable("CARGO_TARGET_DIR") is { } variable ? call.Absolute(variable)
            : call.IsUnset("CARGO_TARGET_DIR") ? "target"
            : null;
        string? profile = line.Has("--release", "-r") ? "release" : line.Find("--profile") is { } chosen ? chosen.Value : "debug";
        string? platform = line.Find("--target") is { } target ? target.Value : call.IsUnset("CARGO_BUILD_TARGET") ? "" : call.Variable("CARGO_BUILD_TARGET");
        if (root is null)
            return folder.Tree;
        return profile is null || platform is null || call.Program == "xx-cargo" ? folder.Below(root) : folder.Below($"{root}/{platform}/{(profile == "dev" ? "debug" : profile)}");
    }

    private static void Install(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        var programs = ToolStore.Of(call, line.Find("--root"), ".cargo", ("CARGO_INSTALL_ROOT", ""), ("CARGO_HOME", "")).Path;
        effects.Reads(PathSet.Anywhere);
        store.Fill(effects);
        if (programs is not null)
            effects.Writes(PathSet.Below(programs + "/bin"));
        else
            effects.MayWrite(PathSet.Anywhere);
        bool isOfProject = line.Find("--path") is not null;
        if (isOfProject)
            folder.RunCode(effects);
        effects.Takes(new(Ecosystem.Rust, isOfProject ? BuildStepKind.Build : BuildStepKind.Install, "cargo", call.Command)
        {
            Store = store.Path,
            Output = programs is not null && isOfProject ? PathSet.Below(programs + "/bin") : null,
        });
    }
}
