using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The commands of the .NET SDK that a stage runs.</summary>
internal sealed class DotNetCalls
{
    private readonly IReadOnlyList<DotNetCall> _own;

    private DotNetCalls(Stage stage, DockerfileModel model) =>
        _own = [.. stage.Instructions.OfType<RunInstruction>().SelectMany(run => Read(run, stage, model))];

    /// <summary>Those of the stage itself, in order.</summary>
    public static IReadOnlyList<DotNetCall> In(Stage stage, DockerfileModel model) => model.FactOf(stage, _ => new DotNetCalls(stage, model))._own;

    /// <summary>Those of the stage and of the stages it is FROM, in the order in which they run.</summary>
    public static IEnumerable<DotNetCall> InChain(Stage stage, DockerfileModel model) => stage.Chain.Reverse().SelectMany(link => In(link, model));

    /// <summary>Those that run before a command.</summary>
    public static IEnumerable<DotNetCall> Before(DotNetCall call, DockerfileModel model) => InChain(call.Stage, model).TakeWhile(other => other != call);

    private static IEnumerable<DotNetCall> Read(RunInstruction run, Stage stage, DockerfileModel model)
    {
        if (model.ScriptOf(run) is not { Dialect: not ShellDialect.Opaque } script || !script.Commands.Any(command => ProgramName.Of(command) == "dotnet"))
            yield break;
        var environment = model.EnvironmentAt(run);
        var state = new ShellState(script, name => environment?.Find(name) ?? VariableValue.Unknown, model.WorkingDirectoryAt(run), model.HomeAt(run));
        foreach (var command in script.Commands)
        {
            state.MoveTo(command);
            if (DotNetCommand.TryRead(command, word => TextOf(word, state)) is { } read)
                yield return new(read, stage, run, state.WorkingDirectory);
            state.Run(command, [.. command.Arguments.SelectMany(state.Expansion.Expand)]);
        }
    }

    private static string? TextOf(ShellWord word, ShellState state) =>
        state.Expansion.Expand(word) is { Count: 1 } arguments && !arguments[0].HasGlob ? arguments[0].Value : null;
}
