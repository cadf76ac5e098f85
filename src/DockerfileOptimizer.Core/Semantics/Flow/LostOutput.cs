using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A path below a cache mount of a RUN that a later instruction reads without the mount.</summary>
/// <param name="Writer">The last RUN with the mount.</param>
/// <param name="Mount">The mount.</param>
/// <param name="Reader">The COPY of another stage, or the RUN of this one, that reads it.</param>
/// <param name="Path">What it reads.</param>
internal sealed record LostOutput(RunInstruction Writer, CacheMount Mount, Instruction Reader, string Path)
{
    /// <summary>A stage with more mounts is generated; the rest is not looked at.</summary>
    private const int MostMounts = 20;

    /// <summary>The word of the COPY; null where a RUN reads it.</summary>
    public Word? Source { get; private init; }

    /// <summary>The first such path of each mount of a stage.</summary>
    /// <param name="model">The file.</param>
    /// <param name="stage">The stage with the mounts.</param>
    /// <param name="context">The build context, which may have brought the path, or null.</param>
    public static IEnumerable<LostOutput> Of(DockerfileModel model, Stage stage, BuildContext? context)
    {
        var mounts = new Dictionary<string, (RunInstruction Run, CacheMount Mount)>(StringComparer.Ordinal);
        foreach (var run in stage.Instructions.OfType<RunInstruction>().Where(run => run.Flags.Count > 0))
        {
            foreach (var mount in CacheMount.Of(model, run))
                mounts[mount.Target] = (run, mount);
        }

        if (mounts.Count == 0)
            yield break;
        var reads = ReadsOf(model, stage).ToList();
        foreach (var (run, mount) in mounts.Values.Take(MostMounts))
        {
            var lost = reads.Where(read => read.At > run.Span.Start && read.Reader != run && IsBelow(read.Path, mount)).Select(read => new LostOutput(run, mount, read.Reader, read.Path) { Source = read.Source }).FirstOrDefault();
            if (lost is not null && !IsWrittenToLayer(model, stage, mount, lost.Path, context))
                yield return lost;
        }
    }

    private static bool IsBelow(string path, CacheMount mount) => path != mount.Target && mount.Covers(path);

    /// <summary>What other stages copy out of a stage, and what its RUNs certainly read without a mount; the former see its end.</summary>
    private static IEnumerable<(Instruction Reader, Word? Source, string Path, int At)> ReadsOf(DockerfileModel model, Stage stage)
    {
        foreach (var run in stage.Instructions.OfType<RunInstruction>())
        {
            foreach (var effect in model.EffectsOf(run).Files)
            {
                if (effect is { Kind: EffectKind.Read, IsCertain: true, IsInMount: false, Paths.Scope: PathScope.Exact } && !CacheMount.Of(model, run).Any(mount => mount.Covers(effect.Paths.Path)))
                    yield return (run, null, effect.Paths.Path, run.Span.Start);
            }
        }

        foreach (var copy in StageCopies.Of(model, stage))
        {
            foreach (var source in copy.Sources)
            {
                if (model.ValueOf(source, copy) is { Length: > 0 } path && path.IndexOf('*') < 0)
                    yield return (copy, source, ContextPath.Clean("/" + path), int.MaxValue);
            }
        }
    }

    /// <summary>
    /// True when the layers may have the path after all: a command writes it outside of the mount, or the build context has it. A COPY of
    /// the whole context counts only where the tree says so: what is built is seldom in it.
    /// </summary>
    private static bool IsWrittenToLayer(DockerfileModel model, Stage stage, CacheMount mount, string path, BuildContext? context)
    {
        var target = PathSet.Below(path);
        foreach (var instruction in stage.InheritedInstructions)
        {
            bool isMounted = instruction is RunInstruction run && CacheMount.Of(model, run).Any(other => other.Target == mount.Target);
            if (isMounted)
                continue;
            foreach (var effect in model.EffectsOf(instruction).Layer.Where(effect => effect.Kind == EffectKind.Write && effect.Paths.MayMeet(target)))
            {
                bool isWholeCopy = instruction is TransferInstruction { } transfer && transfer.Flag("from") is null && !PathSet.Below(mount.Target).Covers(effect.Paths);
                if (!isWholeCopy || IsInContext(model, (TransferInstruction)instruction, path, context))
                    return true;
            }
        }

        return false;
    }

    private static bool IsInContext(DockerfileModel model, TransferInstruction transfer, string path, BuildContext? context)
    {
        if (context is null || SourceCopy.TryRead(model, transfer) is not { Source: { TakesAll: true }, Targets: { Count: 1 } targets } || targets[0].Scope != PathScope.Below)
            return false;
        string folder = targets[0].Path.TrimEnd('/');
        return path.StartsWith(folder + "/", StringComparison.Ordinal) && context.Find(path.Substring(folder.Length + 1)).State == SourceState.Found;
    }
}
