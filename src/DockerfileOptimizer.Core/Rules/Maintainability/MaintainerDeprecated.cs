using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Maintainability;

/// <summary>DFO7004: MAINTAINER, which LABEL replaced.</summary>
public sealed class MaintainerDeprecated : Rule<MaintainerInstruction>
{
    private const string Label = "org.opencontainers.image.authors";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO7004", "maintainer-deprecated", Category.Maintainability, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "MAINTAINER has been deprecated since Docker 1.13; tools look for the label `org.opencontainers.image.authors`.",
        Equivalents =
        [
            "hadolint:DL4000", "buildkit:MaintainerDeprecated", "trivy:DS022", "checkov:CKV_DOCKER_6",
            "kics:maintainer_instruction_being_used", "sonar:S6586", "semgrep:maintainer-is-deprecated",
            "dockerfilelint:deprecated_in_1.13", "mint:20008", "dockerfile-utils:DEPRECATED_MAINTAINER",
        ],
        Noncompliant = "[|MAINTAINER|] Jane Doe <jane@example.com>\n",
        Compliant = "LABEL org.opencontainers.image.authors=\"Jane Doe <jane@example.com>\"\n",
    };

    protected override void Check(MaintainerInstruction instruction, RuleContext context)
    {
        if (instruction.Value is not { } author)
            return;
        const string message = $"MAINTAINER is deprecated; use 'LABEL {Label}=…'";
        context.Report(instruction.Keyword, message, Rewrite(instruction, author, context));
    }

    private static Fix? Rewrite(MaintainerInstruction instruction, Word author, RuleContext context)
    {
        bool isLabelled = context.Stage is { } stage && stage.InheritedInstructions.Any(other => !ReferenceEquals(other, instruction) && NamesAuthor(other));
        // A comment between the lines of a continued instruction would be lost.
        if (isLabelled || instruction.InnerComments.Count > 0)
            return null;
        bool isLower = !instruction.Keyword.Text.Any(char.IsUpper);
        string value = DoubleQuoting.Quote(WithoutQuotes(author.Text), context.Syntax.Escape);
        var change = new TextChange(instruction.Span, $"{(isLower ? "label" : "LABEL")} {Label}={value}");
        return Fix.Safe($"Use the label '{Label}'", change);
    }

    private static bool NamesAuthor(Instruction instruction) =>
        instruction is MaintainerInstruction || (instruction is LabelInstruction label && label.Pairs.Any(pair => pair.Key.Text.Trim('"', '\'') == Label));

    // MAINTAINER takes the whole line as it is; its authors mean quotes as in a shell.
    private static string WithoutQuotes(string text) =>
        text.Length > 1 && text[0] is ('"' or '\'') && text.IndexOf(text[0], 1) == text.Length - 1 ? text.Substring(1, text.Length - 2) : text;
}
