using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1005: an instruction above the first FROM that is no ARG.</summary>
public sealed class FirstInstructionNotFrom : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1005", "first-instruction-not-from", Category.Correctness, Severity.Error) { Since = "1.0", Refines = ["DFO1001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Only ARG may stand above the first FROM: there is no image yet that another instruction could change, and BuildKit refuses the file.",
        Equivalents = ["hadolint:DL3061", "mint:20009", "dockerfilelint:from_first"],
        Noncompliant = "[|LABEL|] team=\"shop\"\nFROM alpine:3.22\n",
        Compliant = "FROM alpine:3.22\nLABEL team=\"shop\"\n",
        NoFixBecause = "Which stage the instruction is meant for cannot be told from the file.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.Syntax.Errors.FirstOrDefault(error => error.Kind == SyntaxErrorKind.BeforeFirstStage) is { } error)
            context.Report(error.Span, error.Message, atMost: model.Syntax.HasOtherFrontend ? Severity.Info : Severity.Error);
    }
}
