using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Security;

/// <summary>DFO5013: ADD where COPY does the same.</summary>
public sealed class AddInsteadOfCopy : Rule<AddInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO5013", "add-instead-of-copy", Category.Security, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "ADD downloads addresses and unpacks archives, depending on what its source turns out to be. COPY only ever copies, so nobody is surprised by an archive that was swapped in.",
        Equivalents =
        [
            "hadolint:DL3020", "trivy:DS005", "checkov:CKV_DOCKER_4", "kics:add_instead_of_copy", "sonar:S7029", "semgrep:prefer-copy-over-add",
            "dockle:CIS-DI-0009", "parfum:DL3020", "mondoo:use-copy-instead-of-add",
        ],
        Noncompliant = "[|ADD|] src/ /app/src/\n",
        Compliant = "COPY src/ /app/src/\n",
    };

    protected override void Check(AddInstruction instruction, RuleContext context)
    {
        if (instruction.Errors.Count > 0 || instruction.Heredocs.Count > 0 || instruction.Sources.Count == 0 || instruction.Flags.Any(IsOfAddOnly))
            return;
        var contents = instruction.Sources.Select(source => AddSources.Classify(source, context.Model.ValueOf(source, instruction))).ToList();
        if (contents.Any(content => content is AddSource.Special or AddSource.Unknown))
            return;
        var keyword = instruction.Keyword;
        var change = keyword.ReplaceWith(Replacement(keyword.Text));
        var fix = contents.Contains(AddSource.FileOrFolder)
            ? Fix.Review("Use COPY", "ADD unpacks a file without an ending too, if it is a tar archive", change)
            : Fix.Safe("Use COPY", change);
        context.Report(
            keyword,
            "ADD of local files does what COPY does, and more than is meant; use COPY",
            fix,
            context.Stage is { IsExported: true } ? Severity.Error : Severity.Info);
    }

    private static bool IsOfAddOnly(InstructionFlag flag) => flag.Name is "checksum" or "unpack" or "keep-git-dir";

    private static string Replacement(string keyword) => keyword switch
    {
        "add" => "copy",
        "Add" => "Copy",
        _ => "COPY",
    };
}
