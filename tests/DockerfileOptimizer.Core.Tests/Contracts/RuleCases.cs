using System.Reflection;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>The cases of the contract tests: found by reflection, so that a new rule has them for free.</summary>
internal static class RuleCases
{
    public static IEnumerable<TestCaseData> Rules => ShippedRules.All.Select(rule => Case(rule));

    public static IEnumerable<TestFixtureData> Fixtures =>
        ShippedRules.All.Select(rule => new TestFixtureData(rule).SetArgDisplayNames(rule.Descriptor.Name));

    public static IEnumerable<TestCaseData> RulesInVariants =>
        from rule in ShippedRules.All
        from variant in Variants.All
        where ExampleIn(variant, rule.Documentation, rule.Documentation.Noncompliant) is not null
        select Case(rule, variant);

    /// <summary>An example, written as a variant; null when it cannot be, as most when it is no Dockerfile.</summary>
    public static MarkedText? ExampleIn(Variant variant, RuleDocumentation documentation, string example) =>
        documentation.ExampleFile is not null && variant.Name is not (Variants.AsWritten or Variants.Crlf or Variants.ByteOrderMark)
            ? null
            : variant.Make(MarkedText.Parse(RuleExample.TextOf(documentation, example)));

    /// <summary>The class with the tests of a rule, or null.</summary>
    public static Type? TestClassOf(Rule rule) =>
        typeof(RuleCases).Assembly.GetType($"DockerfileOptimizer.Tests.Rules.{rule.Descriptor.Category}.{rule.GetType().Name}Tests");

    public static bool IsExempt(Rule rule, Variant variant) => TestClassOf(rule) is { } tests
        && tests.GetCustomAttributes<ExemptFromAttribute>().Any(exemption => exemption.Variant == variant.Name);

    private static TestCaseData Case(Rule rule, params object[] more) =>
        new TestCaseData([rule, .. more]).SetArgDisplayNames([rule.Descriptor.Name, .. more.Select(argument => argument.ToString()!)]);
}
