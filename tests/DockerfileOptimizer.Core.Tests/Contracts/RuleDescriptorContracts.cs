using System.Reflection;
using System.Text.RegularExpressions;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What holds for the metadata of every rule.</summary>
public sealed class RuleDescriptorContracts
{
    private static readonly string[] KnownTools =
    [
        "hadolint", "buildkit", "trivy", "checkov", "kics", "sonar", "semgrep", "dockerfilelint", "dockerfile-utils", "mint", "dockle",
        "mondoo", "parfum", "tally", "shellcheck",
    ];

    [Test]
    public void There_are_rules() => Assert.That(ShippedRules.All, Is.Not.Empty);

    [Test]
    public void Ids_are_unique() => Assert.That(
        ShippedRules.All.Select(rule => rule.Descriptor).Concat(ToolDiagnostics.All).Select(rule => rule.Id), Is.Unique);

    [Test]
    public void Names_are_unique() => Assert.That(
        ShippedRules.All.Select(rule => rule.Descriptor).Concat(ToolDiagnostics.All).Select(rule => rule.Name), Is.Unique);

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void An_id_has_four_digits_beyond_those_of_the_tool(Rule rule) =>
        Assert.That(rule.Descriptor.Id, Does.Match("^DFO[1-9][0-9]{3}$"));

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_name_is_in_kebab_case(Rule rule) =>
        Assert.That(rule.Descriptor.Name, Does.Match("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_class_has_the_name_of_its_rule(Rule rule) =>
        Assert.That(rule.GetType().Name, Is.EqualTo(string.Concat(rule.Descriptor.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_stands_in_the_folder_of_its_category(Rule rule) => Assert.Multiple(() =>
    {
        string category = rule.Descriptor.Category.ToString();
        Assert.That(rule.GetType().Namespace, Is.EqualTo($"DockerfileOptimizer.Rules.{category}"));
        Assert.That(Repository.PathOf($"src/DockerfileOptimizer.Core/Rules/{category}/{rule.GetType().Name}.cs"), Does.Exist);
    });

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_says_which_version_brought_it(Rule rule) => Assert.That(rule.Descriptor.Since, Does.Match(@"^\d+\.\d+$"));

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_has_a_severity_that_people_see(Rule rule) => Assert.That(rule.Descriptor.Severity, Is.GreaterThanOrEqualTo(Severity.Info));

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void Equivalents_name_a_known_tool_and_an_id(Rule rule) => Assert.Multiple(() =>
    {
        Assert.That(rule.Documentation.Equivalents, Is.Unique);
        foreach (string equivalent in rule.Documentation.Equivalents)
        {
            string[] parts = equivalent.Split(':', 2);
            Assert.That(KnownTools, Does.Contain(parts[0]), equivalent);
            Assert.That(parts[^1], Does.Match(@"^[A-Za-z0-9][A-Za-z0-9_./-]*$"), equivalent);
        }
    });

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_refines_others_than_itself(Rule rule) => Assert.Multiple(() =>
    {
        foreach (string general in rule.Descriptor.Refines)
            Assert.That(general, Does.Match("^DFO[1-9][0-9]{3}$").And.Not.EqualTo(rule.Descriptor.Id));
    });

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void Only_rules_on_commands_have_triggers(Rule rule)
    {
        if (rule.NodeType != typeof(ShellCommand))
            Assert.That(rule.Descriptor.Triggers, Is.Empty);
        Assert.That(rule.Descriptor.Triggers.Where(trigger => !Regex.IsMatch(trigger, "^[^/ \t]+$")), Is.Empty, "A trigger is a name without a path.");
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_has_tests_of_its_own(Rule rule) =>
        Assert.That(RuleCases.TestClassOf(rule), Is.Not.Null, $"A class {rule.GetType().Name}Tests in the folder of the category.");

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.Rules))]
    public void A_rule_has_no_state(Rule rule)
    {
        const BindingFlags OwnInstance = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        Assert.That(rule.GetType().GetFields(OwnInstance).Where(field => !field.IsInitOnly), Is.Empty);
    }
}
