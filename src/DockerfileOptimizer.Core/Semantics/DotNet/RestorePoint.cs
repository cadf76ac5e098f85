using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A restore, or a place where one is to stand, and which later commands may rely on it.</summary>
/// <param name="Position">Where it stands in the file.</param>
/// <param name="Subject">What it restores.</param>
/// <param name="Settings">What decides on the packages.</param>
/// <param name="Flags">The flags of its RUN.</param>
internal sealed record RestorePoint(int Position, DotNetSubject Subject, HashSet<string> Settings, IReadOnlyList<InstructionFlag> Flags)
{
    /// <summary>What makes a project restore something else when it is published or built in another configuration.</summary>
    private static readonly string[] Deciding = ["$(Configuration)", "PublishSelfContained", "PublishRuntimeIdentifier", "_IsPublishing"];

    /// <summary>Variables that restore and build read.</summary>
    private static readonly string[] Variables = ["NUGET_PACKAGES", "CONFIGURATION", "RUNTIMEIDENTIFIER", "SELFCONTAINED", "HOME"];

    /// <summary>True when a later command certainly needs no restore of its own: it would find all that it restores, and nothing is put in its way.</summary>
    /// <param name="later">What the later command works on.</param>
    /// <param name="subjects">The look-up of what commands work on.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="ignoreFile">The ignore file that applies; null when there is none.</param>
    public bool Serves(DotNetSubject later, DotNetSubjects subjects, DockerfileModel model, ContextIgnoreFile? ignoreFile)
    {
        var call = later.Call;
        if (!call.IsCertain || !call.Restores || !later.IsPartOf(Subject) || !Subject.Closure.IsComplete || Deciding.Any(Subject.Closure.Mentions))
            return false;
        if (!RestoreSettings.Of(call.Command).SetEquals(Settings) || !Flags.Where(IsCache).All(flag => call.Run.Flags.Any(other => other.Text == flag.Text)))
            return false;
        var between = call.Stage.InheritedInstructions.Where(instruction => instruction.Span.Start > Position && instruction.Span.Start < call.Run.Span.Start).ToList();
        return !between.Any(ChangesSurroundings)
            && !between.OfType<RunInstruction>().Append(call.Run).Any(run => MayChange(model.EffectsOf(run)))
            && !later.Copied.Placements.Any(placement => placement.Copy.Span.Start >= Position && BringsOutput(placement, ignoreFile))
            && DotNetCalls.Before(call, model).Where(other => other.Restores && other.Run.Span.Start > Position).All(other => LeavesAlone(other, later, subjects));
    }

    private static bool IsCache(InstructionFlag flag) => flag.Name == "mount" && MountOptions.Read(flag).Type is "cache" or "tmpfs";

    private static bool ChangesSurroundings(Instruction instruction) => instruction is UserInstruction or ShellInstruction
        || (instruction is EnvInstruction environment && environment.Pairs.Any(pair => Variables.Contains(pair.Key.Text, StringComparer.OrdinalIgnoreCase)));

    /// <summary>True when something changes the projects, or what has been restored.</summary>
    private bool MayChange(LayerEffects effects) => effects.Files.Any(effect => CopiedFiles.IsChange(effect) && Subject.Files.Any(file =>
        effect.Paths.MayHold(file.ImagePath) || (file.Kind == RestoreInputKind.Project && effect.Paths.MayHold(AssetsOf(file.ImagePath)))));

    /// <summary>True when a COPY brings what a build on the machine has restored for itself.</summary>
    private bool BringsOutput(Placement placement, ContextIgnoreFile? ignoreFile) => Subject.Files.Any(file =>
        file.Kind == RestoreInputKind.Project
        && placement.IsFolder
        && placement.SourceOf(AssetsOf(file.ImagePath)) is { } source
        && ignoreFile?.Content.MatchWithParents(source).IsIgnored != true);

    /// <summary>True when another command restores the same, or something that has nothing to do with it.</summary>
    private bool LeavesAlone(DotNetCall other, DotNetSubject later, DotNetSubjects subjects)
    {
        if (subjects.Of(other) is not { } subject)
            return false;
        bool isApart = !subject.Files.Any(file => file.Kind == RestoreInputKind.Project && later.Files.Any(mine => mine.ImagePath == file.ImagePath));
        return isApart || RestoreSettings.Of(other.Command).SetEquals(Settings);
    }

    private static string AssetsOf(string project) => ContextPath.Clean(ContextPath.FolderOf(project) + "/obj/project.assets.json");
}
