using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2105: COPYs side by side of small files for the same folder.</summary>
public sealed class ConsecutiveCopy : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2105", "consecutive-copy", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each COPY is a layer, which is packed, sent and unpacked by itself. Small files for one folder that nothing stands between share a layer at no loss: where one of them changes, all that follows is built again anyway.",
        Equivalents = ["kics:multiple_run_add_copy_instructions_listed"],
        Noncompliant = "[|COPY|] nginx.conf /etc/nginx/\nCOPY mime.conf /etc/nginx/\n",
        Compliant = "COPY nginx.conf mime.conf /etc/nginx/\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsExported)
            return;
        var group = new CopyGroup(context.Model);
        foreach (var instruction in stage.Instructions)
        {
            if (group.TryAdd(instruction))
                continue;
            Report(group, context);
            group = new CopyGroup(context.Model);
            group.TryAdd(instruction);
        }

        Report(group, context);
    }

    private static void Report(CopyGroup group, RuleContext context)
    {
        if (group.Members.Count < 2)
            return;
        context.Report(
            group.Members[0].Keyword,
            $"The {group.Members[0].Name}s of {LayerNames.Lines(group.Members, context.Text)} go to the same folder; join them",
            group.Join() is { } changes ? Fix.Safe($"Join the {group.Members[0].Name}s", changes) with { Phase = FixPhase.Layers } : null);
    }
}
