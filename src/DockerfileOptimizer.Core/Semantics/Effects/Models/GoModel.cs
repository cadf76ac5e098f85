using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class GoModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "", "-o", "-C", "-ldflags", "-gcflags", "-asmflags", "-tags", "-mod", "-modfile", "-p", "-pkgdir", "-installsuffix", "-buildmode", "-run", "-timeout", "-coverprofile", "-count", "-toolexec", "-overlay", "-exec")
    {
        HasWholeNames = true,
    };

    private static readonly string[] Manifests = ["go.mod", "go.sum", "go.work", "go.work.sum"];

    public override IReadOnlyList<string> Programs { get; } = ["go", "xx-go"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        var folder = ProjectFolder.Of(call, line.Find("-C")?.Argument);
        var modules = ToolStore.Of(call, null, "go/pkg/mod", ("GOMODCACHE", ""), ("GOPATH", "/pkg/mod"));
        var cache = ToolStore.Of(call, null, ".cache/go-build", ("GOCACHE", ""), ("XDG_CACHE_HOME", "/go-build"));
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : null)
        {
            case "mod":
                DescribeModules(call, line, folder, modules, effects);
                break;
            case "get" or "work":
                effects.Reads(folder.Tree);
                effects.MayWrite(folder.Tree);
                modules.Fill(effects);
                Take(line.Has("-d") || line.Operands.Count == 1 || line.Operands[1].Value == "./..." ? BuildStepKind.Restore : BuildStepKind.Install, store: modules, manifests: true);
                break;
            case "build":
                Compile(folder, modules, cache, effects);
                Build(call, line, folder, cache, effects);
                break;
            case "install":
                Compile(folder, modules, cache, effects);
                Install(call, line, cache, effects);
                break;
            case "test" or "vet":
                Compile(folder, modules, cache, effects);
                folder.RunCode(effects);
                if (line.Find("-o", "-coverprofile")?.Argument is { } file)
                    effects.Writes(call.TreeOf(file));
                Take(BuildStepKind.Test, cache, manifests: false);
                break;
            case "generate" or "run" or "tool" or "fix" or "fmt":
                Compile(folder, modules, cache, effects);
                folder.RunCode(effects);
                Take(line.Operands[0].Value == "run" ? BuildStepKind.Run : BuildStepKind.Build, cache, manifests: false);
                break;
            case "clean":
                Clean(line, folder, modules, cache, effects);
                break;
            case "env":
                effects.MayWrite(call.InHome(".config/go"));
                break;
            case "version" or "list" or "doc" or "help":
                break;
            default:
                effects.MayDoAnything();
                break;
        }

        void Take(BuildStepKind kind, ToolStore store, bool manifests) =>
            effects.Takes(new(Ecosystem.Go, kind, "go", call.Command) { Store = store.Path, Manifests = manifests ? folder.Files(Manifests) : [] });
    }

    private static void Compile(ProjectFolder folder, ToolStore modules, ToolStore cache, EffectRecorder effects)
    {
        effects.Reads(PathSet.Anywhere);
        effects.MayWrite(folder.Below("go.sum"));
        modules.MayFill(effects);
        cache.Fill(effects);
    }

    private static void DescribeModules(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore modules, EffectRecorder effects)
    {
        effects.Reads(folder.Tree);
        switch (line.Operands.Count > 1 ? line.Operands[1].Value : null)
        {
            case "download":
                modules.Fill(effects);
                effects.Takes(new(Ecosystem.Go, BuildStepKind.Restore, "go", call.Command) { Store = modules.Path, Manifests = folder.Files(Manifests) });
                break;
            case "vendor":
                modules.MayFill(effects);
                effects.MayWrite(folder.Below("vendor"));
                effects.Takes(new(Ecosystem.Go, BuildStepKind.Restore, "go", call.Command) { Store = modules.Path, Manifests = folder.Files(Manifests), Dependencies = folder.Below("vendor") });
                break;
            case "verify" or "graph" or "why":
                break;
            default:
                effects.MayWrite(folder.Tree);
                modules.MayFill(effects);
                break;
        }
    }

    private static void Build(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore cache, EffectRecorder effects)
    {
        // A folder that is there already gets the program into it.
        var output = line.Find("-o")?.Argument is { } target ? call.TreeOf(target) : null;
        if (output is not null)
            effects.Writes(output);
        else
            effects.MayWrite(folder.Tree);
        effects.Takes(new(Ecosystem.Go, BuildStepKind.Build, "go", call.Command) { Store = cache.Path, Output = output });
    }

    private static void Install(CommandCall call, CommandLine line, ToolStore cache, EffectRecorder effects)
    {
        var programs = ToolStore.Of(call, null, "go/bin", ("GOBIN", ""), ("GOPATH", "/bin")).Path;
        if (programs is not null)
            effects.Writes(PathSet.Below(programs));
        else
            effects.MayWrite(PathSet.Anywhere);
        bool isNamed = line.Operands.Skip(1).Any(package => package.KnownStart.IndexOf('@') >= 0);
        effects.Takes(new(Ecosystem.Go, isNamed ? BuildStepKind.Install : BuildStepKind.Build, "go", call.Command)
        {
            Store = cache.Path,
            Output = programs is null || isNamed ? null : PathSet.Below(programs),
        });
    }

    private static void Clean(CommandLine line, ProjectFolder folder, ToolStore modules, ToolStore cache, EffectRecorder effects)
    {
        if (line.Has("-modcache"))
            modules.Empty(effects);
        if (line.Has("-cache"))
            cache.Empty(effects);
        if (!line.Has("-modcache", "-cache", "-testcache"))
            effects.MayRemove(folder.Tree);
    }
}
