using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PoetryModel : CommandModel
{
    private static readonly OptionSyntax Options = new("CPEofG", "--directory", "--project", "--extras", "--with", "--without", "--only", "--output", "--format", "--group", "--source", "--repository");

    public override IReadOnlyList<string> Programs { get; } = ["poetry"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var folder = ProjectFolder.Of(call, line.Find("-C", "--directory", "-P", "--project")?.Argument);
        var store = ToolStore.Of(call, null, ".cache/pypoetry", ("POETRY_CACHE_DIR", ""), ("XDG_CACHE_HOME", "/pypoetry"));
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "")
        {
            case "install" or "sync":
                Restore(call, line, folder, store, effects);
                break;
            case "add" or "update" or "remove":
                folder.RunCode(effects);
                store.Fill(effects);
                PackagesOf(call, folder, effects);
                break;
            case "build":
                folder.RunCode(effects);
                store.MayFill(effects);
                var output = line.Find("-o", "--output")?.Argument is { } given ? call.TreeOf(given) : folder.Below("dist");
                effects.Writes(output);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Build, "poetry", call.Command) { Output = output });
                break;
            case "export" or "lock" or "init" or "new" or "env" or "version":
                effects.Reads(folder.Tree);
                effects.MayWrite(folder.Tree);
                store.MayFill(effects);
                if (line.Find("-o", "--output")?.Argument is { } list)
                    effects.Writes(call.PathOf(list));
                break;
            case "config" or "self" or "source":
                effects.MayWrite(call.InHome(".config/pypoetry"));
                effects.MayWrite(call.InHome(".local/share/pypoetry"));
                effects.MayWrite(folder.Tree);
                if (line.Operands[0].Value == "self")
                    PythonEnvironment.Of(call).Fill(effects);
                break;
            case "run":
                folder.RunCode(effects);
                break;
            case "cache":
                store.Empty(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Clean, "poetry", call.Command));
                break;
            case "" or "check" or "show" or "about" or "list" or "search" or "help":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    private static void Restore(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store, EffectRecorder effects)
    {
        folder.RunCode(effects);
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Python, BuildStepKind.Restore, "poetry", call.Command)
        {
            IncludesDevelopment = IncludesDevelopment(call, line),
            Manifests = folder.Files("pyproject.toml", "poetry.lock", "poetry.toml"),
            Dependencies = PackagesOf(call, folder, effects),
            Store = store.Path,
        });
    }

    private static bool? IncludesDevelopment(CommandCall call, CommandLine line)
    {
        string Groups(string option) => string.Join(",", line.Options.Where(given => given.Name == option).Select(given => given.Value));
        if (line.Has("--no-dev") || (line.Find("--only") is not null && !DevelopmentChoice.Lists(Groups("--only"), "dev")) || DevelopmentChoice.Lists(Groups("--without"), "dev"))
            return false;
        return line.OpenWords.Count > 0 || line.Has("--without") ? null : DevelopmentChoice.ByVariables(call, ("POETRY_WITHOUT", value => DevelopmentChoice.Lists(value, "dev")), ("POETRY_INSTALL_WITHOUT", value => DevelopmentChoice.Lists(value, "dev")));
    }

    /// <summary>Where packages get to, as variables say it; a setting in a file is not seen, so that it is the environment of Poetry's own or the system.</summary>
    private static PathSet PackagesOf(CommandCall call, ProjectFolder folder, EffectRecorder effects)
    {
        if (call.Variable("POETRY_VIRTUALENVS_IN_PROJECT") is { } inProject && DevelopmentChoice.IsYes(inProject))
        {
            effects.Writes(folder.Below(".venv"));
            return folder.Below(".venv");
        }

        var environment = PythonEnvironment.Of(call);
        environment.Fill(effects);
        return environment.Packages;
    }
}
