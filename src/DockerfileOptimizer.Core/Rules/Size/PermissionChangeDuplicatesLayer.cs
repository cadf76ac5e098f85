using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2102: a change of mode or owner that copies files into another layer.</summary>
public sealed class PermissionChangeDuplicatesLayer : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2102", "permission-change-duplicates-layer", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A layer holds whole files: one whose mode or owner changes is stored again with all its content. `COPY --chown` and `COPY --chmod` set both as the file arrives. Projects that used them saved from 180 to 290 MB.",
        Equivalents = ["tally:prefer-copy-chmod"],
        Noncompliant = "FROM debian:bookworm-slim\nCOPY server.jar /srv/server.jar\nRUN [|chmod|] 755 /srv/server.jar\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\nCOPY --chmod=755 server.jar /srv/server.jar\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var changes in LayerFlow.Of(context.Model, stage).ModeChanges.GroupBy(change => change.Command))
            Report([.. changes], changes.Key, context);
    }

    private static void Report(List<LaterEffect> changes, ShellCommand command, RuleContext context)
    {
        var earlier = changes.SelectMany(change => change.Earlier).ToList();
        string lines = LayerNames.Lines(earlier.Select(written => written.Instruction), context.Text);
        string paths = LayerNames.Paths([.. changes.Select(change => change.Effect.Paths.Path).Distinct()]);
        context.Report(
            command.Name!,
            $"'{command.NameText}' stores {paths} of {lines} a second time{ContentSize.InWords(earlier, context.Model, context.BuildContext)}; {Remedy(command, earlier)}",
            changes.Count == 1 ? Rewrite(changes[0], context) : null,
            earlier.All(written => ContentSize.IsSmall(written, context.Model, context.BuildContext)) ? Severity.Info : Severity.Error);
    }

    private static string Remedy(ShellCommand command, List<WrittenPath> earlier)
    {
        if (earlier.Any(written => written.Transfer is null))
            return "do it in the RUN that writes it";
        return ProgramName.Of(command) == "chmod" ? "use 'COPY --chmod'" : "use 'COPY --chown'";
    }

    private static Fix? Rewrite(LaterEffect change, RuleContext context)
    {
        if (change is not { HasOneWriter: true, Writer: CopyInstruction { Onbuild: null } copy } || !IsWhole(change, copy, context.Model))
            return null;
        if (context.Model.StageOf(copy) != context.Model.StageOf(change.Instruction) || context.Model.ScriptOf(change.Instruction) is not { } script)
            return null;
        if (new CopyOwnership(context.Model).FlagFor(change, copy) is not { } flag || new ScriptCut(change.Instruction, script, context.Syntax).Remove(change.Command) is not { } cut)
            return null;
        string title = $"Use '{flag}' on the COPY";
        bool isMode = flag.StartsWith("--chmod", StringComparison.Ordinal);
        TextChange[] edits = [copy.Keyword.InsertAfter(" " + flag), cut, .. isMode ? Frontend.NameForFirstFeature(context.Model) : []];
        bool isOneFile = change.Effect.Paths.Scope == PathScope.Exact && copy.Sources.Count == 1;
        // Without a group chown leaves that of the file alone, and COPY takes the number of the user.
        bool isSame = isOneFile && change.IsUnused && (flag.IndexOf(':') > 0 || isMode);
        return (isSame
            ? Fix.Safe(title, edits)
            : Fix.Review(title, "Folders that exist before the COPY, and commands between the two, see another mode or owner", edits)) with
        { Phase = FixPhase.Layers };
    }

    /// <summary>True when all that the COPY brings is changed.</summary>
    private static bool IsWhole(LaterEffect change, CopyInstruction copy, DockerfileModel model) =>
        change.Earlier.Count == model.EffectsOf(copy).Files.Count && copy.Heredocs.Count == 0;
}
