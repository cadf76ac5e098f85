using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells whether a stage may hold another .NET than its base image brought along.</summary>
internal static class DotNetInstall
{
    /// <summary>What the words of a command that installs .NET hold: packages, archives, Microsoft's script.</summary>
    private static readonly string[] Signs =
    [
        "dotnet-install", "dotnet-sdk", "dotnet-runtime", "aspnetcore-runtime", "dotnetcli", "/dotnet/Sdk/", "/dotnet/Runtime/", "/dotnet/aspnetcore/",
    ];

    /// <summary>Settings by which an app finds another .NET, or takes another version of it.</summary>
    private static readonly string[] Variables =
    [
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_ROLL_FORWARD_ON_NO_CANDIDATE_FX", "DOTNET_STARTUP_HOOKS",
    ];

    /// <summary>True when something in the chain of a stage may bring or choose another .NET; a script of unknown content may.</summary>
    public static bool MayBeIn(Stage stage, DockerfileModel model) => stage.InheritedInstructions.Any(instruction => instruction switch
    {
        TransferInstruction transfer => transfer.Arguments.Any(argument => HasSign(argument.Value) || NamesFolder(argument.Value)),
        RunInstruction run => MayInstall(run, model),
        EnvInstruction environment => environment.Pairs.Any(pair => Variables.Contains(pair.Key.Text, StringComparer.Ordinal)),
        _ => false,
    });

    private static bool MayInstall(RunInstruction run, DockerfileModel model)
    {
        if (model.ScriptOf(run) is not { } script)
            return run.Form != InstructionForm.Exec || run.Arguments.Any(argument => HasSign(argument.Value) || IsScript(argument.Value));
        return script.Dialect == ShellDialect.Opaque || script.Commands.Any(command => command.Name is { } name
            && (name.Value is null || command.Arguments.Prepend(name).Any(word => HasSign(word.Text) || IsScript(word.Text))));
    }

    private static bool HasSign(string word) => Signs.Any(sign => word.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool NamesFolder(string path) => path.Split('/').Any(part => part is "dotnet" or ".dotnet");

    private static bool IsScript(string word) =>
        word.EndsWith(".sh", StringComparison.Ordinal) || word.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase);
}
