using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2107: an archive that a RUN downloads and unpacks.</summary>
public sealed class RemoteArchiveExtract : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2107", "remote-archive-extract", Category.Size, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`ADD --unpack=true --checksum=…` downloads an archive, checks it and unpacks it without a tool in the image and without leaving the archive in a layer; the build cache knows it by its checksum.",
        Equivalents = ["tally:prefer-add-unpack"],
        Noncompliant = "RUN [|curl|] -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt\n",
        Compliant = "ADD --unpack=true \\\n    --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \\\n    https://example.com/tool.tar.gz /opt/\n",
        NoFixBecause = "The checksum of the archive has to be looked up.",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { } script || !script.Commands.Any(CopiedArchive.IsPlain))
            return;
        var effects = context.Model.EffectsOf(run);
        var unpacked = effects.Transfers.Where(transfer => transfer.Kind == TransferKind.Extract && CopiedArchive.IsPlain(transfer.Command)).ToList();
        var files = new HashSet<PathSet>(unpacked.Select(transfer => transfer.From).OfType<PathSet>());
        var pipelines = new HashSet<ShellNode?>(unpacked.Where(transfer => transfer.From is null).Select(transfer => transfer.Command.Parent));
        foreach (var download in effects.Downloads.Where(download => download.To is { Scope: PathScope.Exact } file ? files.Contains(file) : download.To is null && pipelines.Contains(download.Command.Parent)))
        {
            if (download.Command.Name is { } name)
                context.Report(name, $"'{download.Command.NameText}' and 'tar' do what ADD does by itself; use 'ADD --unpack=true --checksum=…'");
        }
    }
}
