using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1003: too few or too many arguments.</summary>
public sealed class InstructionArity : Rule<Instruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1003", "instruction-arity", Category.Correctness, Severity.Error) { Since = "1.0", Refines = ["DFO1001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit refuses an instruction with too few or too many arguments before it runs a step.",
        Equivalents =
        [
            "dockerfile-utils:ARGUMENT_MISSING", "dockerfile-utils:ARGUMENT_EXTRA", "dockerfile-utils:ARGUMENT_REQUIRES_ONE",
            "dockerfile-utils:ARGUMENT_REQUIRES_AT_LEAST_ONE", "dockerfile-utils:ARGUMENT_REQUIRES_TWO",
            "dockerfile-utils:ARGUMENT_REQUIRES_AT_LEAST_TWO", "dockerfile-utils:ARGUMENT_REQUIRES_ONE_OR_THREE",
            "dockerfile-utils:ARGUMENT_UNNECESSARY", "dockerfile-utils:HEALTHCHECK_CMD_ARGUMENT_MISSING", "dockerfile-utils:INVALID_AS",
            "dockerfilelint:required_params", "dockerfilelint:missing_args", "dockerfilelint:extra_args", "dockerfilelint:invalid_format",
            "mint:20004", "mint:20005", "mint:20014", "mint:20016",
        ],
        Noncompliant = "[|COPY|] app.js\n",
        Compliant = "COPY app.js ./\n",
        NoFixBecause = "Which argument is missing or too much cannot be told from the file.",
    };

    protected override void Check(Instruction instruction, RuleContext context)
    {
        // What is wrong with a trigger is an error of its ONBUILD, too.
        if (instruction.Onbuild is not null)
            return;
        foreach (var error in instruction.Errors.Where(error => error.Kind == SyntaxErrorKind.Arity))
            context.Report(error.Span, error.Message, atMost: context.Syntax.HasOtherFrontend ? Severity.Info : Severity.Error);
    }
}
