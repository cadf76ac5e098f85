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
        bool hasOtherFrontend = context.Syntax.HasOtherFrontend;
        var fix = hasOtherFrontend ? null : Correct(instruction, context.Syntax);
        context.Report(error.Span, error.Message, fix, atMost: hasOtherFrontend ? Severity.Info : Severity.Error);
    }

    private static Fix? Correct(UnrecognizedInstruction instruction, DockerfileSyntax syntax)
    {
        var keyword = instruction.Keyword;
        // 'cd' and 'ar' are near to instructions, and commands whose continuation was forgotten.
        if (keyword.Text.Length < 3 || Spelling.Nearest(keyword.Text, InstructionTable.Keywords, maximumDistance: 1) is not { } nearest)
            return null;
        bool isLower = !keyword.Text.Any(char.IsUpper);
        string replacement = isLower ? nearest.ToLowerInvariant() : nearest;
        var change = keyword.ReplaceWith(replacement);
        // Where the rest of the line is no such instruction, something else was meant.
        return IsReadAs(replacement, keyword, instruction, syntax) ? Fix.Safe($"Replace by '{replacement}'", change) : null;
    }

    /// <summary>True when the lines of the instruction, with another keyword, are one that Docker accepts.</summary>
    private static bool IsReadAs(string replacement, Word keyword, UnrecognizedInstruction instruction, DockerfileSyntax syntax)
    {
        string behind = syntax.Text.Slice(keyword.Span.End, instruction.LinesSpan.End);
        string escape = syntax.Escape == '`' ? "# escape=`\n" : "";
        return DockerfileSyntax.Parse(SourceText.From($"{escape}FROM scratch\n{replacement}{behind}\n")).IsValid;
    }
}
