using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2108: an archive that stays beside what is unpacked from it.</summary>
public sealed class ArchiveLeftBehind : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2108", "archive-left-behind", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Once it is unpacked, an archive is of no use to the image, and only the RUN that downloads it can keep it out of the layer. Removing it there saves its whole size; piping the download into `tar -x` never writes it.",
        Equivalents = ["parfum:tarSomethingRmTheSomething"],
        Noncompliant = "RUN curl -fsSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz \\\n    && [|tar|] -xzf /tmp/tool.tar.gz -C /opt\n",
        Compliant = "RUN curl -fsSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz \\\n    && tar -xzf /tmp/tool.tar.gz -C /opt \\\n    && rm /tmp/tool.tar.gz\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || !context.Syntax.Instructions.OfType<RunInstruction>().Any())
            return;
        foreach (var archive in LeftArchive.In(stage, context.Model))
        {
            var written = archive.Remaining.Written;
            string of = written.Instruction == archive.Instruction ? "" : $" of {LayerNames.Lines([written.Instruction], context.Text)}";
            context.Report(
                archive.Unpacking.Command.Name!,
                $"'{written.Paths.Path}'{of} stays in the image after it is unpacked{ContentSize.InWords([written], context.Model, context.BuildContext)}; {Remedy(archive)}",
                Rewrite(archive, context));
        }
    }

    private static string Remedy(LeftArchive archive) => archive.Remaining.Written switch
    {
        { Transfer: not null } => "mount it instead: 'RUN --mount=type=bind'",
        { } written when written.Instruction == archive.Instruction => "remove it in the same RUN",
        _ => "download, unpack and remove it in one RUN",
    };

    private static Fix? Rewrite(LeftArchive archive, RuleContext context)
    {
        var written = archive.Remaining.Written;
        if (written.Instruction != archive.Instruction || archive.Instruction.Onbuild is not null || archive.Unpacking.Command.Wrapper is not null)
            return null;
        if (context.Model.ScriptOf(archive.Instruction) is not { } script || ShellQuoting.Plain(written.Paths.Path) is not { } path)
            return null;
        if (new ScriptEnd(archive.Instruction, script, context.Syntax).Append("rm " + path) is not { } change)
            return null;
        const string title = "Remove the archive";
        return (archive.Remaining.IsUsedLater ? Fix.Review(title, "A command that runs later may read the archive", change) : Fix.Safe(title, change)) with { Phase = FixPhase.Layers };
    }
}
