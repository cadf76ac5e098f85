using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Maintainability;

/// <summary>DFO7004: MAINTAINER, which LABEL replaced.</summary>
public sealed class MaintainerDeprecated : Rule<MaintainerInstruction>
{
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
        const string message = "MAINTAINER is deprecated; use 'LABEL org.opencontainers.image.authors=…'";
        context.Report(instruction.Keyword, message, instruction.Value is { } author ? Rewrite(instruction, author) : null);
    }

    private static Fix? Rewrite(MaintainerInstruction instruction, Word author)
    {
        // Comments between the lines of a continued instruction would be lost.
        if (instruction.InnerComments.Count > 0)
            return null;
        string text = author.Text.Trim('"');
        if (text.IndexOfAny(['"', '\\', '`', '$']) >= 0)
            return null;
        var change = new TextChange(instruction.Span, $"LABEL org.opencontainers.image.authors=\"{text}\"");
        return Fix.Safe("Use the label 'org.opencontainers.image.authors'", change);
    }
}
