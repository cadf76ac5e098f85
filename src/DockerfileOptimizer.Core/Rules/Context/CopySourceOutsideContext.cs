using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3110: a source of COPY or ADD that leads out of the build context and is not in it either.</summary>
public sealed class CopySourceOutsideContext : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3110", "copy-source-outside-context", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A build sees its context and nothing else. BuildKit cuts `../shared` down to `/shared` and looks for that in the context's root; when it is not there, the build fails.",
        Equivalents = ["dockerfilelint:add_src_invalid"],
        Files = new Dictionary<string, string> { ["src/app.js"] = "" },
        Noncompliant = "COPY [|../shared|] /app/shared\n",
        Compliant = "COPY src /app/src\n",
        NoFixBecause = "Which folder the build gets, or under which name it gets a second one, is said where the build is started.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        var sources = model.ContextSources.Where(source => source.CanBeFound && source.Climbs).ToList();
        if (sources.Count == 0 || context.BuildContext is not { } files)
            return;
        foreach (var source in sources)
        {
            if (files.FindUnignored(source.Path!).State is SourceState.Missing)
                context.Report(source.Node, $"'{source.Value}' leads out of the build context; build in a folder that holds it, or name a second context");
        }
    }
}
