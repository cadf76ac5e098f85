using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PipenvModel : CommandModel
{
    private static readonly OptionSyntax Options = new("ripe", "--python", "--requirements", "--index", "--pypi-mirror", "--extra-pip-args", "--categories");

    public override IReadOnlyList<string> Programs { get; } = ["pipenv", "pdm"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var folder = ProjectFolder.Of(call);
        bool isPdm = call.Program == "pdm";
        var store = isPdm
            ? ToolStore.Of(call, null, ".cache/pdm", ("PDM_CACHE_DIR", ""), ("XDG_CACHE_HOME", "/pdm"))
            : ToolStore.Of(call, null, ".cache/pipenv", ("PIPENV_CACHE_DIR", ""), ("XDG_CACHE_HOME", "/pipenv"));
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "")
        {
            case "install" or "sync" when isPdm || line.Operands.Count == 1:
                folder.RunCode(effects);
                var packages = Fill(call, line, folder, isPdm, effects);
                store.Fill(effects);
                if (!isPdm)
                    PipCall.StoreOf(call, []).MayFill(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Restore, call.Program, call.Command)
                {
                    IncludesDevelopment = line.OpenWords.Count > 0 ? null : isPdm ? !line.Has("--prod", "--production", "--no-dev") : line.Has("--dev", "-d"),
                    Manifests = isPdm ? folder.Files("pyproject.toml", "pdm.lock", "pdm.toml") : folder.Files("Pipfile", "Pipfile.lock"),
                    Dependencies = packages,
                    Store = store.Path,
                });
                break;
            case "install" or "add" or "update" or "upgrade" or "uninstall" or "remove" or "lock" or "build" or "requirements" or "export" or "verify" or "init" or "use" or "venv":
                folder.RunCode(effects);
                store.MayFill(effects);
                Fill(call, line, folder, isPdm, effects);
                break;
            case "run":
                folder.RunCode(effects);
                break;
            case "config":
                effects.MayWrite(call.InHome(".config/pdm"));
                effects.MayWrite(folder.Tree);
                break;
            case "" or "check" or "graph" or "list" or "info":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    private static PathSet Fill(CommandCall call, CommandLine line, ProjectFolder folder, bool isPdm, EffectRecorder effects)
    {
        var environment = PythonEnvironment.Of(call);
        if (!isPdm && line.Has("--system"))
        {
            environment.Fill(effects);
            return environment.Packages;
        }

        bool isInProject = isPdm || call.Variable("PIPENV_VENV_IN_PROJECT") is { Length: > 0 } and not "0";
        if (isInProject)
            effects.MayWrite(folder.Below(".venv"));
        else
            ToolStore.Of(call, null, ".local/share/virtualenvs", ("WORKON_HOME", "")).MayFill(effects);
        return isInProject ? folder.Below(".venv") : call.InHome(".local/share/virtualenvs");
    }
}
