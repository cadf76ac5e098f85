using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The walk that finds a <see cref="LayerFlow"/>. Time is counted in effects.</summary>
internal sealed class LayerWalk(DockerfileModel model, Stage stage)
{
    private readonly WrittenPaths _present = new();
    private readonly WrittenPaths _unchanged = new();
    private readonly PathClock _used = new();
    private readonly PathClock _removed = new();
    private readonly PathClock _written = new();
    private readonly PathClock _mayBeWritten = new();
    private readonly List<WrittenPath> _ofLayer = [];
    private readonly List<(LaterEffect Change, int Time)> _changesOfLayer = [];
    private readonly List<(LaterTransfer Transfer, int Time)> _transfersOfLayer = [];
    private readonly HashSet<WrittenPath> _taken = [];
    private readonly List<WrittenPath> _all = [];
    private readonly List<LaterEffect> _removals = [];
    private readonly List<LaterEffect> _modeChanges = [];
    private readonly List<LaterTransfer> _transfers = [];
    private readonly LayerTimes _layers = new();
    private int _time;
    private int _commandStart;

    public LayerFlow Run()
    {
        foreach (var instruction in stage.InheritedInstructions)
            Enter(model.EffectsOf(instruction));
        MarkWhatStagesCopy();
        return new()
        {
            Removals = _removals,
            ModeChanges = _modeChanges,
            Transfers = _transfers,
            PackageRemovals = PackageWalk.Run(model, stage),
            Remaining =
            [
                .. _all
                    .Where(written => !_taken.Contains(written))
                    .Select(written => new RemainingPath(written, IsUsedLater: _used.Last(written.Paths) > written.LayerEnd)),
            ],
        };
    }

    private void Enter(LayerEffects layer)
    {
        _layers.Begin(++_time, layer.Instruction);
        if (layer.Instruction is RunInstruction run)
            EnterRun(layer, run);
        else
            EnterOther(layer);
        foreach (var written in _ofLayer.Where(written => _removed.Last(written.Paths) < written.Time).Select(written => written with { LayerEnd = _time }))
        {
            _present.Add(written);
            _unchanged.Add(written);
            // What is copied to the root says nothing of a folder that the base image has, too.
            if (written.Paths.Path != "/")
                _written.Mark(written.Paths, _time);
            _all.Add(written);
        }

        // What a command changes or copies, and a later one of the same RUN removes, is not in the layer.
        _modeChanges.AddRange(_changesOfLayer.Where(change => _removed.Last(change.Change.Effect.Paths) < change.Time).Select(change => change.Change));
        _transfers.AddRange(_transfersOfLayer.Where(transfer => _removed.Last(transfer.Transfer.Transfer.To) < transfer.Time).Select(transfer => transfer.Transfer));
        _ofLayer.Clear();
        _changesOfLayer.Clear();
        _transfersOfLayer.Clear();
    }

    private void EnterOther(LayerEffects layer)
    {
        foreach (var effect in layer.Files)
            Write(layer.Instruction, effect);
    }

    private void EnterRun(LayerEffects layer, RunInstruction run)
    {
        int begin = _time;
        if (model.ScriptOf(run) is not { } script || script.Commands.Any(PlainPrograms.MayReadMore))
            _used.Mark(PathSet.Anywhere, _time);
        var transfers = layer.Transfers.Where(transfer => transfer.From is not null).ToLookup(transfer => transfer.From!);
        LaterTransfer? open = null;
        SyntaxNode? command = null;
        foreach (var effect in layer.Files)
        {
            _time++;
            if (effect.Source != command)
                (command, _commandStart) = (effect.Source, _time);
            if (effect.Kind == EffectKind.Read)
            {
                var transfer = transfers[effect.Paths].FirstOrDefault(transfer => transfer.Command == effect.Source);
                open = transfer is not null && effect is { IsCertain: true, IsInMount: false } ? Open(run, transfer, begin) : null;
                _used.Mark(effect.Paths, _time);
            }
            else if (effect.Kind == EffectKind.Write)
            {
                if (open?.Transfer.To == effect.Paths && effect is { IsCertain: true, IsInMount: false })
                    _transfersOfLayer.Add((open, _time));
                Write(run, effect);
            }
            else if (!effect.IsInMount)
            {
                Change(run, effect);
            }
        }
    }

    private LaterTransfer? Open(RunInstruction run, PathTransfer transfer, int begin)
    {
        var from = transfer.From!;
        int lastWrite = _mayBeWritten.Last(from);
        if (_written.Last(from) == PathClock.Never || lastWrite > begin)
            return null;
        var whole = from.Scope is PathScope.Exact or PathScope.Below ? _present.LastAt(from.Path) : null;
        return new(run, transfer, _layers.At(lastWrite), whole, _used.Last(from));
    }

    private void Write(Instruction instruction, FileEffect effect)
    {
        _time++;
        _used.Mark(effect.Paths, _time);
        _mayBeWritten.Mark(effect.Paths, _time);
        if (effect is { IsCertain: true, IsInMount: false, Role: FileRole.Content or FileRole.Cache } && !PlainPrograms.WritesLittle(effect.Source) && !IsHeredoc(instruction, effect.Source))
            _ofLayer.Add(new(instruction, effect, _time));
    }

    private static bool IsHeredoc(Instruction instruction, SyntaxNode source) =>
        instruction is TransferInstruction { Heredocs.Count: > 0 } transfer && source is Word word && transfer.IsHeredoc(word);

    private void Change(RunInstruction run, FileEffect effect)
    {
        int lastUse = _used.Last(effect.Paths);
        int lastWrite = _mayBeWritten.Last(effect.Paths);
        _used.Mark(effect.Paths, _time);
        bool isRemoval = effect.Kind == EffectKind.Remove;
        // In which order a command does what it may do is not known: what it certainly writes is there in the end.
        if (isRemoval)
            _removed.Mark(effect.Paths, effect.IsCertain ? _time : _commandStart);
        if (!effect.IsCertain)
            return;
        var changed = _unchanged.Take(effect.Paths);
        var taken = isRemoval ? _present.Take(effect.Paths) : changed;
        if (taken.Count == 0)
            return;
        var later = new LaterEffect(run, effect, taken) { LastUse = lastUse, LastWrite = lastWrite };
        if (isRemoval)
        {
            _taken.UnionWith(taken);
            _removals.Add(later);
        }
        else
        {
            _changesOfLayer.Add((later, _time));
        }
    }

    /// <summary>What other stages and mounts take out of the stages of the chain is used, too.</summary>
    private void MarkWhatStagesCopy()
    {
        _time++;
        foreach (var instruction in model.Syntax.Instructions)
        {
            if (instruction is CopyInstruction copy && copy.Flag("from")?.Value is { } from && IsInChain(from, copy))
                Mark(copy);
            else if (instruction is RunInstruction run && MountOptions.Of(run).Any(mount => mount.From is { } source && IsInChain(source, run)))
                _used.Mark(PathSet.Anywhere, _time);
        }
    }

    private void Mark(CopyInstruction copy)
    {
        foreach (var source in copy.Sources)
            _used.Mark(model.ValueOf(source, copy) is { } path ? PathSet.Matching("/" + path, isDeep: true) : PathSet.Anywhere, _time);
    }

    private bool IsInChain(string name, Instruction instruction) =>
        model.StageOf(instruction) is { } user && model.FindStage(name, user) is { } source && stage.Chain.Contains(source);
}
