using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>
/// What RUNs certainly write and nothing takes away: neither, as far as is known, in the same RUN, nor certainly in a later one. Packages that
/// are installed or removed take nothing away that is not theirs.
/// </summary>
internal sealed class KeptWrites
{
    private readonly PathClock _maybeRemoved = new();
    private readonly PathClock _removed = new();
    private readonly List<(WrittenPath Written, int LayerEnd)> _kept = [];
    private int _time;

    /// <summary>Those of a stage and the stages it is FROM, in order.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="model">The file.</param>
    /// <param name="isWanted">Which writes are asked for.</param>
    public static IEnumerable<WrittenPath> In(Stage stage, DockerfileModel model, Func<FileEffect, bool> isWanted)
    {
        var walk = new KeptWrites();
        foreach (var run in stage.InheritedInstructions.OfType<RunInstruction>())
            walk.Enter(model.EffectsOf(run), isWanted);
        return walk._kept.Where(kept => walk._removed.Last(kept.Written.Paths) < kept.LayerEnd).Select(kept => kept.Written);
    }

    private void Enter(LayerEffects layer, Func<FileEffect, bool> isWanted)
    {
        var written = new List<WrittenPath>();
        SyntaxNode? command = null;
        int start = _time;
        foreach (var effect in layer.Files.Where(effect => !effect.IsInMount))
        {
            _time++;
            if (effect.Source != command)
                (command, start) = (effect.Source, _time);
            if (effect.Kind == EffectKind.Remove && !IsOfPackages(effect))
            {
                // In which order a command does what it may do is not known: what it certainly writes is there in the end.
                _maybeRemoved.Mark(effect.Paths, effect.IsCertain ? _time : start);
                if (effect.IsCertain)
                    _removed.Mark(effect.Paths, _time);
            }
            else if (effect is { Kind: EffectKind.Write, IsCertain: true } && isWanted(effect))
            {
                written.Add(new(layer.Instruction, effect, _time));
            }
        }

        _time++;
        foreach (var write in written.Where(write => _maybeRemoved.Last(write.Paths) < write.Time))
            _kept.Add((write, _time));
    }

    /// <summary>True for what the scripts of packages may do in the folders of the system.</summary>
    private static bool IsOfPackages(FileEffect effect) => effect is { IsCertain: false, Paths: { Scope: PathScope.Below, IsPartial: false, Path: { } path } } && path.LastIndexOf('/') == 0;
}
