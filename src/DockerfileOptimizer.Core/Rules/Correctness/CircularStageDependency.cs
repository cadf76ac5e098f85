using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1010: stages that need each other.</summary>
public sealed class CircularStageDependency : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1010", "circular-stage-dependency", Category.Correctness, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Of two stages that need each other, neither can be built first: BuildKit refuses the file.",
        Equivalents = ["tally:circular-stage-deps"],
        Noncompliant = "FROM alpine:3.22 AS assets\nCOPY --from=[|site|] /styles /styles\n\nFROM alpine:3.22 AS site\nCOPY --from=assets /styles /styles\n",
        Compliant = "FROM alpine:3.22 AS assets\nCOPY styles /styles\n\nFROM alpine:3.22 AS site\nCOPY --from=assets /styles /styles\n",
        NoFixBecause = "Which of the stages can do without the other cannot be told from the file.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var error in model.ConversionErrors.Where(error => error.Kind == ConversionErrorKind.CircularDependency))
            context.ReportRefusal(error.Span, error.Message);
    }
}
