using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PythonModel : CommandModel
{
    private static readonly OptionSyntax Options = new("WX", "--check-hash-based-pycs");

    private static readonly OptionSyntax ModuleOptions = new("odwsp", "--outdir", "--prompt", "--python");

    private static readonly string[] Testing = ["pytest", "unittest", "nose", "tox", "nox", "flake8", "pylint", "mypy", "black", "coverage", "ruff"];

    public override IReadOnlyList<string> Programs { get; } =
        ["python", "python3", "python2", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14", "pypy3", "virtualenv"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        int module = call.Arguments.ToList().FindIndex(argument => argument.KnownStart == "-m");
        if (call.Program == "virtualenv")
            MakeEnvironment(call, call.Arguments, effects);
        else if (module >= 0 && call.Arguments.Take(module).All(argument => argument.KnownStart.StartsWith("-", StringComparison.Ordinal)) && module + 1 < call.Arguments.Count)
            DescribeModule(call, call.Arguments[module + 1].Value, [.. call.Arguments.Skip(module + 2)], effects);
        else
            DescribeScript(call, effects);
    }

    private static void DescribeModule(CommandCall call, string? module, IReadOnlyList<CommandArgument> arguments, EffectRecorder effects)
    {
        switch (module)
        {
            case "pip":
                PipCall.Describe(call, arguments, "pip", PipCall.StoreOf(call, arguments), effects);
                break;
            case "venv" or "virtualenv":
                MakeEnvironment(call, arguments, effects);
                break;
            case "build":
                ProjectFolder.Of(call).RunCode(effects);
                var given = CommandLine.Read(arguments, ModuleOptions).Find("-o", "--outdir")?.Argument;
                var output = given is not null ? call.TreeOf(given) : call.Below("dist");
                effects.Writes(output);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Build, "build", call.Command) { Output = output });
                break;
            case "compileall":
                foreach (var folder in CommandLine.Read(arguments, ModuleOptions).Operands)
                    effects.MayWrite(call.TreeOf(folder));
                break;
            case "ensurepip":
                PythonEnvironment.Of(call).Fill(effects);
                break;
            case { } test when Array.IndexOf(Testing, test) >= 0:
                ProjectFolder.Of(call).RunCode(effects);
                effects.Takes(new(Ecosystem.Python, BuildStepKind.Test, test, call.Command));
                break;
            case "site" or "sysconfig" or "platform" or "json.tool":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    private static void MakeEnvironment(CommandCall call, IReadOnlyList<CommandArgument> arguments, EffectRecorder effects)
    {
        foreach (var folder in CommandLine.Read(arguments, ModuleOptions).Operands)
            effects.Writes(call.TreeOf(folder));
    }

    private static void DescribeScript(CommandCall call, EffectRecorder effects)
    {
        var operands = call.Arguments.SkipWhile(argument => argument.KnownStart.StartsWith("-", StringComparison.Ordinal) && argument.KnownStart is not ("-c" or "-")).ToList();
        string? name = operands.Count > 0 && operands[0].Value is { } path ? ContextPath.NameOf(path) : null;
        if (name == "manage.py")
        {
            ProjectFolder.Of(call).RunCode(effects);
            effects.Takes(new(Ecosystem.Python, operands.Count > 1 && operands[1].Value == "test" ? BuildStepKind.Test : BuildStepKind.Build, "manage.py", call.Command));
        }
        else if (name == "setup.py")
        {
            DescribeSetup(call, operands, effects);
        }
        else if (name == "get-pip.py")
        {
            effects.Reads(call.PathOf(operands[0]));
            PythonEnvironment.Of(call).Fill(effects);
            PipCall.StoreOf(call, [.. operands.Skip(1)]).Fill(effects);
        }
        else
        {
            effects.MayDoAnything();
        }
    }

    private static void DescribeSetup(CommandCall call, List<CommandArgument> operands, EffectRecorder effects)
    {
        ProjectFolder.OfFile(call, operands[0]).RunCode(effects);
        var verbs = operands.Skip(1).Select(operand => operand.Value).ToList();
        bool installs = verbs.Contains("install") || verbs.Contains("develop");
        var line = CommandLine.Read([.. operands.Skip(1)], ModuleOptions);
        if (installs && line.Find("--root", "--prefix") is { Argument: { } folder })
            effects.Writes(call.TreeOf(folder));
        else if (installs)
            PythonEnvironment.Of(call).Fill(effects);
        effects.Takes(new(Ecosystem.Python, verbs.Contains("test") ? BuildStepKind.Test : BuildStepKind.Build, "setup.py", call.Command));
    }
}
