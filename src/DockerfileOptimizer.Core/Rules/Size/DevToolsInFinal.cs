using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2112: tools for people in an image that runs a program.</summary>
public sealed class DevToolsInFinal : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2112", "dev-tools-in-final", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Editors, debuggers and download tools that nothing in the image uses add tens of megabytes, updates, and findings of scanners, and they help an intruder. `docker debug` and ephemeral containers bring their own when someone has to look inside.",
        Noncompliant = "FROM debian:bookworm-slim\nRUN apt-get update \\\n    && apt-get install -y nginx [|vim|] \\\n    && rm -rf /var/lib/apt/lists/*\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n",
        Compliant = "FROM debian:bookworm-slim\nRUN apt-get update \\\n    && apt-get install -y nginx \\\n    && rm -rf /var/lib/apt/lists/*\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        var use = ContainerUses.Of(stage, context.Model, context.Path);
        if (use is not (ContainerUse.Program or ContainerUse.Script))
            return;
        var kept = KeptPackages.In(stage, context.Model).ToDictionary(installed => installed.Installation);
        foreach (var unused in UnusedTools.In(stage, use, context.Model))
        {
            List<string> names = [.. unused.Packages.Select(tool => tool.Key)];
            context.Report(
                unused.Packages[0].Value.Word,
                $"Nothing in this file uses {LayerNames.Paths(names)}; leave {(names.Count == 1 ? "it" : "them")} out of the image that runs",
                Rewrite(kept[unused.Installation], [.. unused.Packages.Select(tool => tool.Value.Word)], context));
        }
    }

    private static Fix? Rewrite(KeptPackages installed, List<ShellWord> tools, RuleContext context)
    {
        var command = installed.Installation.Command;
        if (installed.Packages.Count != installed.Installation.Packages.Count || tools.Count == installed.Packages.Count)
            return null;
        var changes = new List<TextChange>();
        for (int index = 1; index < command.Arguments.Count && changes.Count < tools.Count; index++)
        {
            if (command.Arguments[index] != tools[changes.Count])
                continue;
            var span = TextSpan.FromBounds(command.Arguments[index - 1].Span.End, command.Arguments[index].Span.End);
            if (installed.Instruction.InnerComments.Any(comment => span.Contains(comment.Span)))
                return null;
            changes.Add(new(span, ""));
        }

        // One that a variable holds has no word of its own.
        if (changes.Count < tools.Count)
            return null;

        return Fix.Review(tools.Count == 1 ? "Leave it out" : "Leave them out", "People or programs outside of this file may use it", [.. changes]);
    }
}
