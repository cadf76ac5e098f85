using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2106: a copied archive that a RUN unpacks.</summary>
public sealed class AddArchiveExtract : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2106", "add-archive-extract", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The archive stays in the layer of the COPY, beside what is unpacked from it. `ADD` unpacks a local tar archive as it brings it in, so that only its content gets into the image. It does so for tar alone, not for zip.",
        Equivalents = ["hadolint:DL3010"],
        Noncompliant = "COPY [|app.tar.gz|] /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /srv\n",
        Compliant = "ADD app.tar.gz /srv/\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        var flow = LayerFlow.Of(context.Model, stage);
        foreach (var archive in flow.Transfers.Select(CopiedArchive.TryRead).OfType<CopiedArchive>())
        {
            context.Report(
                archive.Source,
                $"'{archive.Source.Text}' is copied and unpacked in {LayerNames.Lines([archive.Unpacking.Instruction], context.Text)}; ADD does both and leaves no archive behind",
                Rewrite(archive, flow, context));
        }
    }

    private static Fix? Rewrite(CopiedArchive archive, LayerFlow flow, RuleContext context)
    {
        var (copy, run) = (archive.Copy, archive.Unpacking.Instruction);
        if (copy.Flags.Count > 0 || copy.Sources.Count != 1 || copy.Onbuild is not null || copy.Form == InstructionForm.Exec || !archive.Unpacking.IsUnused)
            return null;
        if (context.Model.StageOf(copy) != context.Model.StageOf(run) || context.Model.ScriptOf(run) is not { } script)
            return null;
        // A removal of the archive goes, too, or fails.
        List<ShellCommand> cut = [archive.Unpacking.Transfer.Command];
        foreach (var removal in flow.Removals.Where(removal => removal.Earlier.Contains(archive.Unpacking.Whole!)))
        {
            if (removal.Earlier.Count > 1 || removal.Instruction != run)
                return null;
            cut.Add(removal.Command);
        }

        string folder = archive.Unpacking.Transfer.To.Path.TrimEnd('/') + "/";
        if (folder.Any(character => char.IsWhiteSpace(character) || character is '$' or '"' or '\'' or '\\' or '`') || new ScriptCut(run, script, context.Syntax).Remove([.. cut]) is not { } change)
            return null;
        return Fix.Review(
            "Have ADD unpack it",
            "The archive itself is no longer in the image, and the content has the owners that the archive names",
            copy.Keyword.ReplaceWith("ADD"),
            copy.Destination!.ReplaceWith(folder),
            change) with
        { Phase = FixPhase.Layers };
    }
}
