using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Reports;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What is written from the rules is fresh. With UPDATE_GENERATED=1 these tests write it.</summary>
public sealed class GeneratedFileTests
{
    private const string RulesFolder = "src/DockerfileOptimizer.Core/Rules";

    private static readonly IReadOnlyList<RulePage> Pages = RulePage.OfAll(ShippedRules.All);

    [Test]
    public void The_table_of_rules_is_fresh() => GeneratedFile.Verify($"{RulesFolder}/rules.txt", RuleTable.Write(ShippedRules.All));

    [Test]
    public void The_page_of_rules_is_fresh() => GeneratedFile.Verify($"{RulesFolder}/README.md", RuleMarkdown.WritePage(Pages));

    [Test]
    public void The_table_in_the_readme_is_fresh() => GeneratedFile.VerifyPart(
        "README.md", "<!-- rules:start -->", "<!-- rules:end -->", RuleMarkdown.WriteTable(Pages, $"{RulesFolder}/README.md"));

    [Test]
    public void The_help_page_is_fresh() => GeneratedFile.Verify(
        "nuget/DockerfileOptimizer.MSBuild/help/rules.html", RuleHtml.Write([.. Pages, .. ToolDiagnostics.All.Select(RulePage.OfTool)]));
}
