using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells whether a program that a container starts was built by Go without a C library.</summary>
internal static class GoProgram
{
    private const string Variable = "CGO_ENABLED";

    /// <summary>True when the program is copied from a stage in which every build is made without C.</summary>
    public static bool IsStatic(StartCommand start, Stage stage, DockerfileModel model)
    {
        string program = ProgramName.Of(start.Words[0].Value!);
        var source = stage.Chain
            .SelectMany(link => link.Instructions.OfType<CopyInstruction>().Select(copy => (link, copy)))
            .Where(entry => entry.copy.Sources.Append(entry.copy.Destination).Any(word => word is not null && ProgramName.Of(word.Value.TrimEnd('/')) == program))
            .Select(entry => entry.copy.Flag("from")?.Value is { } from ? model.FindStage(from, entry.link) : null)
            .FirstOrDefault();
        return source?.RootImage?.Name?.OfficialName == "golang" && BuildsWithoutC(source, model);
    }

    private static bool BuildsWithoutC(Stage stage, DockerfileModel model)
    {
        bool isSet = stage.InheritedInstructions.OfType<KeyValueInstruction>()
            .Where(instruction => instruction is EnvInstruction or ArgInstruction)
            .SelectMany(instruction => instruction.Pairs)
            .Any(pair => pair.Key.Text == Variable && pair.Value?.Text == "0");
        var scripts = stage.InheritedInstructions.OfType<RunInstruction>().Select(model.ScriptOf).OfType<ShellScript>().ToList();
        var builds = scripts.SelectMany(script => script.Commands).Where(IsBuild).ToList();
        return builds.Count > 0 && builds.All(build => isSet || IsWithoutC(build));
    }

    private static bool IsBuild(ShellCommand command) =>
        ProgramName.Of(command) == "go" && command.Arguments.Count > 0 && command.Arguments[0].Value is "build" or "install";

    private static bool IsWithoutC(ShellCommand build)
    {
        for (var command = build; command is not null; command = command.Wrapper)
        {
            if (command.Assignments.Any(assignment => assignment.Name == Variable && assignment.Value?.Value == "0"))
                return true;
        }

        return build.Script.Commands.TakeWhile(command => command != build)
            .Any(command => command.NameText == "export" && command.Arguments.Any(word => word.Value == Variable + "=0"));
    }
}
