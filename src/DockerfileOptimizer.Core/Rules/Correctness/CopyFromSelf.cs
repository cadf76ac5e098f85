using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1011: COPY from the stage that it stands in.</summary>
public sealed class CopyFromSelf : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1011", "copy-from-self", Category.Correctness, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A stage can be copied from when it is finished, so not from within: BuildKit refuses the file. Files of the stage itself are moved by RUN.",
        Equivalents = ["hadolint:DL3023", "trivy:DS006", "kics:copy_from_references_current_from_alias", "dockerfile-utils:FLAG_INVALID_FROM_VALUE"],
        Noncompliant = "FROM alpine:3.22 AS site\nCOPY styles /src\nCOPY --from=[|site|] /src /www\n",
        Compliant = "FROM alpine:3.22 AS site\nCOPY styles /src\nRUN cp -r /src /www\n",
        NoFixBecause = "Whether another stage is meant, or a copy within this one, cannot be told from the file.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var error in model.ConversionErrors.Where(error => error.Kind == ConversionErrorKind.CopyFromSelf))
            context.ReportRefusal(error.Span, error.Message);
    }
}
