using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1002: a keyword that is no instruction.</summary>
public sealed class UnknownInstruction : Rule<UnrecognizedInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1002", "unknown-instruction", Category.Correctness, Severity.Error) { Since = "1.0", Refines = ["DFO1001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit refuses the file. A line that starts with a command is often the rest of a RUN whose continuation was forgotten.",
        Equivalents =
        [
            "dockerfile-utils:UNKNOWN_INSTRUCTION", "dockerfilelint:invalid_command", "mint:20007", "tally:unknown-instruction",
        ],
        Noncompliant = "[|CPOY|] app /app\n",
        Compliant = "COPY app /app\n",
    };

    protected override void Check(UnrecognizedInstruction instruction, RuleContext context)
    {
        if (instruction.Errors.FirstOrDefault(error => error.Kind == SyntaxErrorKind.UnknownInstruction) is not { } error)
            return;
        var keyword = instruction.Keyword;
        string? nearest = Spelling.Nearest(keyword.Text, InstructionTable.Keywords, maximumDistance: 1);
        var fix = nearest is null ? null : Fix.Safe($"Replace by '{nearest}'", keyword.ReplaceWith(nearest));
        context.Report(error.Span, error.Message, fix, atMost: context.Syntax.HasOtherFrontend ? Severity.Info : Severity.Error);
    }
}
