using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2109: temporary files that stay in a layer.</summary>
public sealed class TempFilesLeftBehind : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2109", "temp-files-left-behind", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Downloads in `/tmp`, build trees in `/usr/src`, signatures and what `mktemp` makes serve the build alone. Only the RUN that makes them can keep them out of the layer.",
        Equivalents = ["parfum:rmRecursiveAfterMktempD", "parfum:mkdirUsrSrcThenRemove", "parfum:gpgVerifyAscRmAsc"],
        Noncompliant = "RUN [|curl|] -fsSLo /tmp/tool.bin https://example.com/tool.bin \\\n    && install -m 755 /tmp/tool.bin /usr/local/bin/tool\n",
        Compliant = "RUN curl -fsSLo /tmp/tool.bin https://example.com/tool.bin \\\n    && install -m 755 /tmp/tool.bin /usr/local/bin/tool \\\n    && rm -rf /tmp/tool.bin\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var left in LeftTemporary.In(stage, context.Model).GroupBy(left => left.Command).Select(group => group.First()))
        {
            string what = left.Path is { } path ? $"'{path}'" : "What 'mktemp' makes";
            context.Report(left.Command.Name!, $"{what} stays in the layer; remove it at the end of this RUN", Rewrite(left, context));
        }
    }

    private static Fix? Rewrite(LeftTemporary left, RuleContext context)
    {
        if (left.Path is null || left.Command.Wrapper is not null || ShellQuoting.Plain(left.Path) is not { } path || context.Model.ScriptOf(left.Instruction) is not { } script)
            return null;
        return new ScriptEnd(left.Instruction, script, context.Syntax).Append("rm -rf " + path) is { } change
            ? Fix.Review("Remove it", "The program of the image may need it", change) with { Phase = FixPhase.Layers }
            : null;
    }
}
