using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2101: content that a later layer removes.</summary>
public sealed class DeletedInLaterLayer : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2101", "deleted-in-later-layer", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A layer never shrinks: what a later one removes is hidden, and still pulled and stored with the image. Remove it in the RUN that makes it. Projects that did so saved from 100 to 600 MB.",
        Equivalents = ["mint:20021"],
        Noncompliant = "RUN curl -fsSLo /tmp/sdk.tar.gz https://example.com/sdk.tar.gz \\\n    && tar -xzf /tmp/sdk.tar.gz -C /opt\nRUN [|rm|] /tmp/sdk.tar.gz\n",
        Compliant = "RUN curl -fsSLo /tmp/sdk.tar.gz https://example.com/sdk.tar.gz \\\n    && tar -xzf /tmp/sdk.tar.gz -C /opt \\\n    && rm /tmp/sdk.tar.gz\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        var flow = LayerFlow.Of(context.Model, stage);
        // What a COPY brings and a command moves on is a matter of where to copy it.
        var moved = new HashSet<WrittenPath>(flow.Transfers.Where(transfer => transfer.IsOfCopy).Select(transfer => transfer.Whole!));
        foreach (var removals in flow.Removals.Where(removal => !removal.Earlier.All(moved.Contains) && !IsOfIndex(removal, stage, context.Model)).GroupBy(removal => removal.Command))
            Report([.. removals], context);
        foreach (var removal in flow.PackageRemovals)
        {
            context.Report(
                removal.Command.Name!,
                $"{LayerNames.Paths(removal.Names)} {(removal.Names.Count == 1 ? "is removed here but stays" : "are removed here but stay")} in {LayerNames.Layers([removal.Installer], context.Text)}; install and remove in one RUN");
        }
    }

    private static void Report(List<LaterEffect> removals, RuleContext context)
    {
        var earlier = removals.SelectMany(removal => removal.Earlier).ToList();
        List<string> paths = [.. removals.Select(removal => removal.Effect.Paths.Path).Distinct()];
        string layers = LayerNames.Layers(earlier.Select(written => written.Instruction), context.Text);
        string stays = paths.Count == 1 ? "stays" : "stay";
        var command = removals[0].Command;
        string what = ProgramName.Of(command) is "mv" ? "moved away" : "removed";
        context.Report(
            command.Name!,
            $"{LayerNames.Paths(paths)} {Verb(paths.Count)} {what} here but {stays} in {layers}{ContentSize.InWords(earlier, context.Model, context.BuildContext)}; {Remedy(removals)}",
            Rewrite(removals, command, context) ?? Mount(removals, context),
            earlier.All(written => ContentSize.IsSmall(written, context.Model, context.BuildContext)) ? Severity.Info : Severity.Error);
    }

    /// <summary>True for the index of a RUN that does nothing but fetch it: there the RUN itself is the mistake.</summary>
    private static bool IsOfIndex(LaterEffect removal, Stage stage, DockerfileModel model) =>
        removal.Earlier.All(written => written is { Effect.Role: FileRole.Cache, Instruction: RunInstruction run } && model.ScriptOf(run) is { } script && IndexRefresh.AloneIn(script, stage) is not null);

    private static string Verb(int count) => count == 1 ? "is" : "are";

    private static string Remedy(List<LaterEffect> removals) => removals[removals.Count - 1].Writer switch
    {
        TransferInstruction when ProgramName.Of(removals[0].Command) == "mv" => "COPY it to its final path",
        CopyInstruction copy when copy.Flag("from")?.Value is { } from => $"mount it instead: 'RUN --mount=type=bind,from={from}'",
        AddInstruction add when add.Sources.Any(source => source.Value.IndexOf("://", StringComparison.Ordinal) > 0) => "download it in the RUN that uses it",
        TransferInstruction => "mount it instead: 'RUN --mount=type=bind'",
        _ => "do it in the RUN that writes it",
    };

    private static Fix? Mount(List<LaterEffect> removals, RuleContext context) =>
        removals.Count == 1 && ProgramName.Of(removals[0].Command) == "rm" && new MountedCopy(context.Model).Replace(removals[0]) is { } changes
            ? Fix.Review("Mount the file instead of copying it", "A mount is read-only: a command that writes to the file fails", changes) with { Phase = FixPhase.Layers }
            : null;

    private static Fix? Rewrite(List<LaterEffect> removals, ShellCommand command, RuleContext context)
    {
        var last = removals[removals.Count - 1];
        if (last.Writer is not RunInstruction writer || removals.Any(removal => !removal.IsUnused || removal.Writer != writer) || ProgramName.Of(command) != "rm")
            return null;
        // Each path of the command is a removal: one that is not among them takes something else away, or nothing.
        if (command.Arguments.Count(argument => argument.Value?.StartsWith("/", StringComparison.Ordinal) == true) != removals.Count)
            return null;
        if (MountOptions.Of(writer).Any(mount => mount.Target is not { } target || removals.Any(removal => removal.Effect.Paths.MayMeet(PathSet.Below(target)))))
            return null;
        return new CommandMove(context.Model).Move(command, last.Instruction, writer) is { } changes
            ? Fix.Safe("Remove it in the RUN that writes it", changes) with { Phase = FixPhase.Layers }
            : null;
    }
}
