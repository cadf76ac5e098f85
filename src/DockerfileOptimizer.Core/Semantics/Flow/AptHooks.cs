using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Until where the hook of apt that empties its cache, which images of Debian and Ubuntu have, is certainly still there.</summary>
internal sealed class AptHooks
{
    /// <summary>The file of the hook.</summary>
    public const string Path = "/etc/apt/apt.conf.d/docker-clean";

    private static readonly PathSet Hook = PathSet.Exact(Path);

    private readonly Dictionary<Stage, int> _ends = [];

    private AptHooks(DockerfileModel model)
    {
        foreach (var stage in model.Stages)
            _ends[stage] = stage.Parent is { } parent && _ends.TryGetValue(parent, out int end) && end != int.MaxValue ? end : EndIn(model, stage);
    }

    /// <summary>True when nothing before a command of a stage may have touched the hook; all stages of the file are looked at once.</summary>
    public static bool AreThereBefore(DockerfileModel model, Stage stage, ShellCommand command) =>
        stage.RootImage?.Name?.Facts?.Distribution is "debian" or "ubuntu"
        && command.Span.Start < model.FactOf(model.Stages[0], _ => new AptHooks(model))._ends[stage];

    private static int EndIn(DockerfileModel model, Stage stage)
    {
        foreach (var instruction in stage.Instructions)
        {
            var effects = model.EffectsOf(instruction);
            var installing = new HashSet<object>(effects.Packages.Select(package => package.Command));
            // What packages do below /etc is not known, but that they leave this file alone is.
            if (effects.Files.FirstOrDefault(effect => effect.Kind != EffectKind.Read && !installing.Contains(effect.Source) && effect.Paths.MayMeet(Hook)) is { } change)
                return change.Source.Span.Start;
        }

        return int.MaxValue;
    }
}
