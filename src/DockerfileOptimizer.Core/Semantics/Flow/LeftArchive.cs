using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>An archive that is unpacked and never removed.</summary>
/// <param name="Instruction">The RUN that unpacks it.</param>
/// <param name="Unpacking">The command and what it does.</param>
/// <param name="Remaining">The archive.</param>
internal sealed record LeftArchive(RunInstruction Instruction, PathTransfer Unpacking, RemainingPath Remaining)
{
    private static readonly string[] OtherEndings = [".zip", ".7z"];

    /// <summary>Those of a stage and the stages it is FROM. What ADD would unpack is left to <see cref="CopiedArchive"/>.</summary>
    public static IEnumerable<LeftArchive> In(Stage stage, DockerfileModel model)
    {
        var runs = stage.InheritedInstructions.OfType<RunInstruction>().Where(run => model.EffectsOf(run).Transfers.Any(IsUnpacking)).ToList();
        if (runs.Count == 0)
            yield break;
        var flow = LayerFlow.Of(model, stage);
        var remaining = flow.Remaining.Where(path => path.Written.Paths.Scope == PathScope.Exact).ToLookup(path => path.Written.Paths.Path, StringComparer.Ordinal);
        var others = new HashSet<PathTransfer>(flow.Transfers.Where(transfer => CopiedArchive.TryRead(transfer) is not null).Select(transfer => transfer.Transfer));
        foreach (var run in runs)
        {
            foreach (var transfer in model.EffectsOf(run).Transfers.Where(transfer => IsUnpacking(transfer) && !others.Contains(transfer)))
            {
                if (remaining[transfer.From!.Path].LastOrDefault() is { } archive && archive.Written.Instruction.Span.Start <= run.Span.Start && !IsNamedAtStart(archive, stage))
                    yield return new(run, transfer, archive);
            }
        }
    }

    private static bool IsUnpacking(PathTransfer transfer) =>
        transfer is { Kind: TransferKind.Extract, From: { Scope: PathScope.Exact } from, Command.IsConditional: false }
        && (FileNames.IsArchive(from.Path) || OtherEndings.Any(ending => from.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True when the program that the image starts is told of it.</summary>
    private static bool IsNamedAtStart(RemainingPath archive, Stage stage)
    {
        string name = ProgramName.Of(archive.Written.Paths.Path);
        return Names(stage.Last<EntrypointInstruction>()) || Names(stage.Last<CmdInstruction>());

        bool Names(CommandInstruction? start) => start is not null && start.Body.ToString().IndexOf(name, StringComparison.Ordinal) >= 0;
    }
}
