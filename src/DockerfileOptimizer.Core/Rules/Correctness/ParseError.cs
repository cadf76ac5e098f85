using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1001: text that BuildKit refuses.</summary>
public sealed class ParseError : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1001", "parse-error", Category.Correctness, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit refuses the file before it runs a step. The rest of the file is analyzed all the same.",
        Equivalents =
        [
            "sonar:S2260", "dockerfilelint:invalid_line", "mint:20000", "dockerfile-utils:INVALID_SYNTAX", "dockerfile-utils:UNKNOWN_TYPE",
        ],
        Noncompliant = "RUN [|<<END|]\necho hello\n",
        Compliant = "RUN <<END\necho hello\nEND\n",
        NoFixBecause = "What was meant cannot be told from text that has no place in the language.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var error in model.Syntax.Errors)
            context.Report(error.Span, error.Message, atMost: context.Syntax.HasOtherFrontend ? Severity.Info : Severity.Error);
    }
}
