using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1004: a file without FROM.</summary>
public sealed class NoStages : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1004", "no-stages", Category.Correctness, Severity.Error) { Since = "1.0", Refines = ["DFO1001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without a FROM there is nothing to build: BuildKit refuses the file.",
        Equivalents = ["mint:20001", "mint:20002", "tally:require-stages", "dockerfile-utils:NO_SOURCE_IMAGE"],
        Noncompliant = "[|ARG|] VERSION=1\n",
        Compliant = "ARG VERSION=1\nFROM alpine:3.22\n",
        AreWholeFiles = true,
        NoFixBecause = "Which image is meant cannot be told from the file.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.Stages.Count > 0)
            return;
        if (model.Syntax.Errors.FirstOrDefault(error => error.Kind == SyntaxErrorKind.NoStages) is { } error)
            context.Report(error.Span, error.Message);
        else if (model.Syntax.Instructions.All(instruction => instruction is ArgInstruction))
            context.Report(model.Syntax.Instructions[0].Keyword, "The file declares arguments and no stage; it needs at least 'FROM image'");
    }
}
