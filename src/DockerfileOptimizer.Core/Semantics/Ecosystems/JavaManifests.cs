using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>Gets the dependencies of Maven before the sources, for projects of which it is certain which file names them.</summary>
internal static class JavaManifests
{
    private const string Pom = "pom.xml";

    /// <summary>The changes; null where it is not certain.</summary>
    public static IReadOnlyList<TextChange>? Rewrite(LateRestore late, Stage stage, DockerfileModel model, BuildContext? context)
    {
        if (ProgramName.Of(late.Step.Command) != "mvn" || late.Step.Command.Arguments.Any(argument => argument.Value is null or "-f" or "--file" or "-s" or "--settings"))
            return null;
        var copy = late.Copy.Instruction;
        if (model.StageOf(copy) != stage || model.WorkingDirectoryAt(late.Run) is not { } folder || model.WorkingDirectoryAt(copy) != folder)
            return null;
        var text = model.Syntax.Text;
        string run = $"{ConfigurationLine.Keyword(stage, "RUN")} mvn -B dependency:go-offline{text.NewLine}";
        var place = new TextSpan(InstructionMove.BlockOf(copy, text).Start, 0);
        // With nothing but sources beside it, it is the only one.
        if (IsPomThere(folder, copy, stage, model))
            return late.Copy.Source.TakesAll ? null : [new(place, run)];
        bool isAlone = late.Copy.Source.TakesAll && copy.Sources.Count == 1 && copy.Flags.Count == 0 && late.Copy.Targets.Any(target => target.Path == folder)
            && context?.Read(Pom).File is { } file && MavenProject.TryParse(file.Text.Content) is { Modules.Count: 0 };
        return isAlone ? [new(place, $"{ConfigurationLine.Keyword(stage, "COPY")} {Pom} ./{text.NewLine}{run}")] : null;
    }

    private static bool IsPomThere(string folder, Instruction before, Stage stage, DockerfileModel model) => stage.InheritedInstructions
        .TakeWhile(instruction => instruction != before)
        .OfType<TransferInstruction>()
        .SelectMany(transfer => model.EffectsOf(transfer).Files)
        .Any(effect => effect is { Kind: EffectKind.Write, IsCertain: true, Paths.Scope: PathScope.Exact } && effect.Paths.Path == (folder == "/" ? "" : folder) + "/" + Pom);
}
