using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Analysis;

public sealed class RuleCatalogTests
{
    [TestCase("DFO4001")]
    [TestCase("dfo4001")]
    [TestCase("apt-use-apt-get")]
    [TestCase("APT-use-apt-get")]
    public void A_rule_is_found_by_id_or_name(string key) => Assert.That(ShippedRules.Catalog.Find(key)?.Descriptor.Id, Is.EqualTo("DFO4001"));

    [Test]
    public void What_is_no_rule_is_not_found() => Assert.That(ShippedRules.Catalog.Find("DFO9999"), Is.Null);

    [Test]
    public void The_table_gives_back_what_was_written()
    {
        using var reader = new StringReader(RuleTable.Write(ShippedRules.All));
        var entries = RuleTable.Read(reader).ToList();
        Assert.That(entries.Select(Describe), Is.EqualTo(ShippedRules.Catalog.Entries.Select(Describe)));
        Assert.That(entries.Select(entry => entry.Rule.GetType()), Is.EqualTo(ShippedRules.All.Select(rule => rule.GetType())));
    }

    [Test]
    public void Each_row_of_the_shipped_table_makes_its_rule() => Assert.Multiple(() =>
    {
        Assert.That(RuleCatalog.Default.Entries, Is.Not.Empty);
        foreach (var entry in RuleCatalog.Default.Entries)
            Assert.That(entry.Rule.Descriptor.Id, Is.EqualTo(entry.Descriptor.Id));
    });

    [Test]
    public void The_table_keeps_what_is_off_what_triggers_and_what_is_refined()
    {
        var written = new RuleDescriptor("DFO4001", "apt-use-apt-get", Category.Apt, Severity.Info)
        {
            Since = "1.2",
            EnabledByDefault = false,
            Triggers = ["apt", "aptitude"],
            Refines = ["DFO1001", "DFO1002"],
        };
        using var reader = new StringReader(RuleTable.Write([new StubRule(written)]));
        var read = RuleTable.Read(reader).Single();
        Assert.That(read.Descriptor, Is.EqualTo(written).Using<RuleDescriptor>((left, right) => Describe(left) == Describe(right)));
        Assert.That(read.NodeType, Is.EqualTo(nameof(ShellCommand)));
    }

    private static string Describe(RuleEntry entry) => $"{Describe(entry.Descriptor)} {entry.NodeType}";

    private static string Describe(RuleDescriptor rule) =>
        $"{rule.Id} {rule.Name} {rule.Category} {rule.Severity} {rule.EnabledByDefault} {rule.Since} [{string.Join(',', rule.Triggers)}] [{string.Join(',', rule.Refines)}]";

    private sealed class StubRule(RuleDescriptor descriptor) : Rule<ShellCommand>
    {
        public override RuleDescriptor Descriptor { get; } = descriptor;

        public override RuleDocumentation Documentation => throw new NotSupportedException("The table needs no documentation.");

        protected override void Check(ShellCommand node, RuleContext context)
        {
        }
    }
}
