using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A call of pip, by its own name, as a module of Python, or as a part of uv.</summary>
internal static class PipCall
{
    private static readonly OptionSyntax Options = new(
        "rctdweif", "--requirement", "--constraint", "--target", "--dest", "--wheel-dir", "--prefix", "--root", "--cache-dir", "--index-url", "--extra-index-url", "--find-links", "--trusted-host", "--timeout",
        "--retries", "--proxy", "--editable", "--platform", "--python-version", "--abi", "--implementation", "--only-binary", "--no-binary", "--log", "--src", "--python", "--progress-bar", "--global-option",
        "--config-settings", "--no-build-isolation-package", "--upgrade-strategy", "--build-option", "--cert", "--use-feature", "--resume-retries", "--group", "--extra", "-p", "--index-strategy", "--link-mode");

    private static readonly string[] ProjectManifests = ["pyproject.toml", "setup.py", "setup.cfg"];

    /// <summary>Takes down what a call does.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">The arguments behind <c>pip</c>.</param>
    /// <param name="tool">The name to give to its step.</param>
    /// <param name="store">Its cache.</param>
    /// <param name="effects">Takes it down.</param>
    public static void Describe(CommandCall call, IReadOnlyList<CommandArgument> arguments, string tool, ToolStore store, EffectRecorder effects)
    {
        var line = CommandLine.Read(arguments, Options);
        string? verb = line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "";
        switch (verb)
        {
            case "install" or "sync":
                Install(call, line, tool, store, effects);
                break;
            case "download" or "wheel":
                effects.Reads(PathSet.Anywhere);
                effects.Writes(line.Find("-d", "--dest", "-w", "--wheel-dir")?.Argument is { } target ? call.TreeOf(target) : call.Below("."));
                store.Fill(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Build, tool, call.Command) { Store = store.Path, Manifests = ManifestsOf(call, line) });
                break;
            case "uninstall":
                PythonEnvironment.Of(call).MayRemove(effects);
                break;
            case "cache" when line.Operands.Count > 1 && line.Operands[1].Value is "purge" or "remove":
                store.Empty(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Clean, tool, call.Command));
                break;
            case "config":
                effects.MayWrite(PathSet.Exact("/etc/pip.conf"));
                effects.MayWrite(call.InHome(".config/pip"));
                effects.MayWrite(call.InHome(".pip"));
                break;
            case "" or "freeze" or "list" or "show" or "check" or "index" or "debug" or "hash" or "cache" or "help" or "inspect" or "tree" or "compile":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    /// <summary>The cache of pip itself.</summary>
    public static ToolStore StoreOf(CommandCall call, IReadOnlyList<CommandArgument> arguments)
    {
        var line = CommandLine.Read(arguments, Options);
        bool isOff = line.Has("--no-cache-dir", "--no-cache") || call.Variable("PIP_NO_CACHE_DIR") is { Length: > 0 };
        if (!isOff && call.Variable("PIP_NO_CACHE_DIR") is null && !call.IsUnset("PIP_NO_CACHE_DIR"))
            return ToolStore.OneOf(".cache/pip");
        return isOff ? ToolStore.None : ToolStore.Of(call, line.Find("--cache-dir"), ".cache/pip", ("PIP_CACHE_DIR", ""), ("XDG_CACHE_HOME", "/pip"));
    }

    private static void Install(CommandCall call, CommandLine line, string tool, ToolStore store, EffectRecorder effects)
    {
        if (line.Has("--dry-run"))
            return;
        effects.Reads(PathSet.Anywhere);
        var manifests = ManifestsOf(call, line);
        var given = line.Find("-t", "--target", "--prefix", "--root")?.Argument;
        var environment = PythonEnvironment.Of(call);
        var packages = given is not null ? call.TreeOf(given) : line.Has("--user") ? UserPackages(call) : environment.Packages;
        if (given is not null || line.Has("--user"))
            effects.Writes(packages);
        else
            environment.Fill(effects);
        // Sources are built where they are.
        var sources = SourcesOf(line).ToList();
        foreach (var source in sources)
            effects.MayWrite(call.TreeOf(source));
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Python, sources.Count > 0 ? BuildStepKind.Build : manifests.Count > 0 ? BuildStepKind.Restore : BuildStepKind.Install, tool, call.Command)
        {
            Manifests = manifests,
            Dependencies = packages,
            Store = store.Path,
            IncludesDevelopment = manifests.Any(IsForDevelopment) ? true : null,
        });
    }

    /// <summary>Operands that are folders of sources: <c>.</c>, <c>./lib</c>, <c>.[dev]</c>, <c>-e .</c>.</summary>
    private static IEnumerable<CommandArgument> SourcesOf(CommandLine line) =>
        line.Operands.Skip(1).Concat(line.Options.Where(option => option.Name is "-e" or "--editable" && option.Argument is not null).Select(option => option.Argument!))
            .Where(operand => operand.KnownStart is "." or "./" || operand.KnownStart.StartsWith(".[", StringComparison.Ordinal) || (IsPath(operand) && !IsArchive(operand)))
            .Select(operand => operand.KnownStart.IndexOf('[') is > 0 and var extras && operand.Value is not null ? operand.Until(extras) : operand);

    private static bool IsPath(CommandArgument operand) =>
        operand.KnownStart.StartsWith("./", StringComparison.Ordinal) || operand.KnownStart.StartsWith("../", StringComparison.Ordinal) || operand.KnownStart.StartsWith("/", StringComparison.Ordinal);

    private static bool IsArchive(CommandArgument operand) =>
        operand.HasGlob || operand.KnownStart.EndsWith(".whl", StringComparison.Ordinal) || FileNames.IsArchive(operand.KnownStart) || operand.KnownStart.EndsWith(".zip", StringComparison.Ordinal);

    private static List<PathSet> ManifestsOf(CommandCall call, CommandLine line)
    {
        var files = line.Options.Where(option => option.Name is "-r" or "--requirement" or "-c" or "--constraint" && option.Argument is not null).Select(option => call.PathOf(option.Argument!));
        var projects = SourcesOf(line).Where(source => source.Value is not null).SelectMany(source => ProjectManifests.Select(name => call.At(source.Value + "/" + name)));
        // 'pip sync' of uv names the lists themselves.
        var lists = line.Operands.Count > 1 && line.Operands[0].Value == "sync" ? line.Operands.Skip(1).Select(call.PathOf) : [];
        return [.. files, .. projects, .. lists];
    }

    private static PathSet UserPackages(CommandCall call) => call.Variable("PYTHONUSERBASE") is { } folder ? call.Below(folder) : call.InHome(".local");

    private static bool IsForDevelopment(PathSet manifest)
    {
        string[] words = System.IO.Path.GetFileNameWithoutExtension(ContextPath.NameOf(manifest.Path)).Split('-', '_', '.');
        return words.Any(word => word is "dev" or "develop" or "development" or "test" or "tests" or "testing" or "ci");
    }
}
