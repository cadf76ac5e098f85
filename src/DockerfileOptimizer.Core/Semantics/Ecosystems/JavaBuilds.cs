using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>How a file works with Maven and Gradle.</summary>
internal static class JavaBuilds
{
    private static readonly string[] Programs = ["mvn", "mvnw", "mvnd", "gradle", "gradlew"];

    /// <summary>True when one of the steps of a tool in a stage takes all from what was got before.</summary>
    public static bool AreOffline(DockerfileModel model, Stage stage, string tool) =>
        StepsOf(model, stage).Any(step => step.Tool == tool && step.Command.Arguments.Any(argument => argument.Value is "-o" or "--offline"));

    /// <summary>True when other stages copy what lies in a store, or the folder above it.</summary>
    public static bool IsCopied(DockerfileModel model, Stage stage, string store) => StageCopies.Of(model, stage)
        .SelectMany(copy => copy.Sources.Select(source => model.ValueOf(source, copy)))
        .Any(path => path is { Length: > 0 } && PathSet.Below("/" + ContextPath.FromRoot(path)).MayMeet(PathSet.Below(store)));

    /// <summary>True when a container of a stage, or of one that is FROM it, starts a build tool.</summary>
    public static bool MayStart(DockerfileModel model, Stage stage) => model.Stages
        .Where(other => (other.IsTarget || other.Children.Count == 0) && other.Chain.Contains(stage))
        .Any(other => StartCommand.Of(other, model) is { } start && Array.IndexOf(Programs, ProgramName.Of(start.Words[0].Value!)) >= 0);

    /// <summary>True when a build tool runs above an instruction, whatever it does there, and be it that it may not.</summary>
    public static bool RunAbove(DockerfileModel model, Stage stage, Instruction instruction) => stage.InheritedInstructions
        .OfType<RunInstruction>()
        .Where(run => run.Onbuild is null && run.Span.Start < instruction.Span.Start)
        .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
        .Any(command => ProgramName.Of(command) is { } name && Array.IndexOf(Programs, name) >= 0 && !command.Arguments.All(argument => argument.Value is "--version" or "-version" or "-v"));

    private static IEnumerable<BuildStep> StepsOf(DockerfileModel model, Stage stage) => stage.Instructions
        .OfType<RunInstruction>()
        .Where(run => run.Onbuild is null)
        .SelectMany(run => model.EffectsOf(run).Steps)
        .Where(step => step is { Ecosystem: Ecosystem.Java, Tool: "mvn" or "gradle" });
}
