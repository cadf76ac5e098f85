using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class DotNetModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "", "-c", "--configuration", "-f", "--framework", "-r", "--runtime", "-a", "--arch", "--os", "-o", "--output", "-v", "--verbosity", "--version-suffix", "-s", "--source", "--artifacts-path",
        "--configfile", "--packages", "--project", "--launch-profile", "--tool-path", "--version", "--add-source", "-n", "--name", "-p", "--from-previous-install", "-i", "--input", "-u", "--username", "--password")
    {
        HasWholeNames = true,
    };

    private static readonly string[] Manifests =
    [
        "*.csproj", "*.fsproj", "*.vbproj", "*.sln", "*.slnx", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "NuGet.Config", "NuGet.config", "packages.lock.json", "global.json",
    ];

    private static readonly string[] Asking = ["help", "--info", "--list-sdks", "--list-runtimes", "sdk", "list", "search"];

    public override IReadOnlyList<string> Programs { get; } = ["dotnet"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 || line.Operands[0].Value is not { } verb)
        {
            if (line.Options.Count == 0 || !line.Options.All(option => Array.IndexOf(Asking, option.Name) >= 0))
                effects.MayDoAnything();
            return;
        }

        // What it keeps for itself when it is first run.
        ToolStore.Of(call, null, ".dotnet", ("DOTNET_CLI_HOME", "/.dotnet")).MayFill(effects);
        if (Array.IndexOf(Asking, verb) >= 0)
            return;
        var store = ToolStore.Of(call, line.Find("--packages"), ".nuget/packages", ("NUGET_PACKAGES", ""));
        var folder = FolderOf(call, line);
        switch (verb)
        {
            case "restore":
                Restore(call, line, folder, store, effects);
                break;
            case "build" or "publish" or "pack":
                Build(call, line, verb, folder, store, effects);
                break;
            case "test" or "vstest":
                Work(folder, store, effects);
                effects.Takes(new(Ecosystem.DotNet, BuildStepKind.Test, "dotnet", call.Command) { Store = store.Path });
                break;
            case "run" or "watch":
                Work(folder, store, effects);
                effects.Takes(new(Ecosystem.DotNet, BuildStepKind.Run, "dotnet", call.Command) { Store = store.Path });
                break;
            case "tool" or "workload" or "new" or "nuget" or "dev-certs" or "user-secrets" or "add" or "remove" or "reference" or "package" or "sln" or "solution" or "clean" or "format" or "ef" or "msbuild" or "build-server":
                Maintain(call, line, verb, folder, store, effects);
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    /// <summary>The project's folder and the ones beside it, whose projects it may need.</summary>
    private static ProjectFolder FolderOf(CommandCall call, CommandLine line)
    {
        var operand = line.Operands.Skip(1).FirstOrDefault(each => !IsSwitch(each)) ?? line.Find("--project")?.Argument;
        if (line.Operands[0].Value is not ("restore" or "build" or "publish" or "pack" or "test" or "run") || operand is null)
            return ProjectFolder.Of(call).WithNeighbours();
        // A path below the working directory stays there; one that leads elsewhere takes its own folder.
        return operand.KnownStart.StartsWith("/", StringComparison.Ordinal) || operand.KnownStart.StartsWith("..", StringComparison.Ordinal)
            ? ProjectFolder.OfFile(call, operand).WithNeighbours()
            : ProjectFolder.Of(call).WithNeighbours();
    }

    /// <summary><c>/p:Name=Value</c> is an option of MSBuild.</summary>
    private static bool IsSwitch(CommandArgument operand) => operand.KnownStart.StartsWith("/", StringComparison.Ordinal) && operand.KnownStart.IndexOf(':') > 0;

    private static void Work(ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        folder.RunCode(effects);
        store.MayFill(effects);
    }

    private static void Restore(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        folder.RunCode(effects);
        store.Fill(effects);
        ToolStore.Of(call, null, ".local/share/NuGet", ("XDG_DATA_HOME", "/NuGet")).MayFill(effects);
        var projects = line.Operands.Skip(1).Where(operand => !IsSwitch(operand)).Select(call.PathOf);
        effects.Takes(new(Ecosystem.DotNet, BuildStepKind.Restore, "dotnet", call.Command)
        {
            Manifests = [.. projects, .. ProjectFolder.Of(call).Files(Manifests)],
            Store = store.Path,
        });
    }

    private static void Build(CommandCall call, CommandLine line, string verb, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        Work(folder, store, effects);
        var option = line.Find("-o", "--output", "--artifacts-path") ?? line.Find("-p:OutputPath", "-p:PublishDir", "/p:PublishDir");
        var output = option?.Argument is { } target ? call.TreeOf(target) : null;
        if (output is not null)
            effects.Writes(output);
        effects.Takes(new(Ecosystem.DotNet, verb == "publish" ? BuildStepKind.Publish : BuildStepKind.Build, "dotnet", call.Command) { Output = output, Store = store.Path });
    }

    private static void Maintain(CommandCall call, CommandLine line, string verb, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        Work(folder, store, effects);
        foreach (string path in new[] { ".nuget", ".dotnet", ".aspnet", ".microsoft", ".templateengine" })
            ToolStore.Of(call, null, path).MayFill(effects);
        if (verb == "tool" && line.Find("--tool-path")?.Argument is { } tools)
            effects.Writes(call.TreeOf(tools));
        else if (verb == "tool" && line.Has("-g", "--global"))
            effects.Writes(call.InHome(".dotnet/tools"));
        else if (verb == "workload")
            SystemFolders.ChangeIn(effects);
        else if (line.Find("-o", "--output", "-ep", "--export-path", "--configfile")?.Argument is { } output)
            effects.Writes(call.TreeOf(output));
    }
}
