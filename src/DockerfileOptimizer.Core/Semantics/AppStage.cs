using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Stages that build an app from sources, and stages that run one.</summary>
internal static class AppStage
{
    /// <summary>True for an image that is meant to run: the file says what it starts, and its name is not that of a place to work or test in.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The path of the Dockerfile, if it is known.</param>
    public static bool Runs(Stage stage, string? path) =>
        stage.InheritedInstructions.Any(instruction => instruction is CmdInstruction or EntrypointInstruction)
        && !StagePurpose.IsWorkplace(stage.Name)
        && !StagePurpose.IsWorkplacePath(path);

    /// <summary>
    /// The first step of a stage's own that certainly compiles or bundles what the build context has; null when there is none. Where something
    /// is downloaded or unpacked, <c>make</c> may well build that.
    /// </summary>
    public static BuildStep? BuildOf(Stage stage, DockerfileModel model)
    {
        bool hasSources = stage.Chain.Skip(1).Any(parent => parent.Instructions.Any(instruction => TakesSources(instruction, model)));
        bool hasOthers = false;
        foreach (var instruction in stage.Instructions)
        {
            hasSources |= TakesSources(instruction, model);
            if (instruction is not RunInstruction run)
                continue;
            var effects = model.EffectsOf(run);
            hasOthers |= effects.Downloads.Count > 0 || effects.Transfers.Any(transfer => transfer.Kind == TransferKind.Extract) || Clones(run, model);
            if (hasSources && effects.Steps.FirstOrDefault(step => IsBuild(step) && (step.Ecosystem != Ecosystem.Native || !hasOthers)) is { } build)
                return build;
        }

        return null;
    }

    private static bool IsBuild(BuildStep step) => step is
    {
        Kind: BuildStepKind.Build or BuildStepKind.Publish,
        Ecosystem: Ecosystem.DotNet or Ecosystem.Java or Ecosystem.Go or Ecosystem.Rust or Ecosystem.Node or Ecosystem.Native,
        Command.IsConditional: false,
    };

    /// <summary>True when a folder of the build context is taken, and not files by name only.</summary>
    private static bool TakesSources(Instruction instruction, DockerfileModel model) => instruction switch
    {
        TransferInstruction { Onbuild: null } copy when copy.Flag("from") is null =>
            model.EffectsOf(copy).Files.Any(effect => effect is { Kind: EffectKind.Write, Paths.Scope: PathScope.Below or PathScope.Glob } && !IsUnpacked(copy, effect)),
        RunInstruction run => MountOptions.Of(run).Any(mount => mount.Type == "bind" && string.IsNullOrEmpty(mount.From) && mount.Source is null or "." or "./"),
        _ => false,
    };

    private static bool IsUnpacked(TransferInstruction copy, FileEffect effect) =>
        copy is AddInstruction && effect.Source is Word source && (Commands.FileNames.IsArchive(source.Value) || source.Value.IndexOf("://", StringComparison.Ordinal) >= 0);

    private static bool Clones(RunInstruction run, DockerfileModel model) =>
        model.ScriptOf(run)?.Commands.Any(command => command.NameText is "git" or "svn" or "hg") == true;
}
