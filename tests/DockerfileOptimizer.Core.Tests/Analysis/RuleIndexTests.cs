using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Analysis;

public sealed class RuleIndexTests
{
    private static readonly Rule OnTrigger = new StubRule<ShellCommand>("DFO9201", "apt", "apt-get");
    private static readonly Rule OnEveryCommand = new StubRule<ShellCommand>("DFO9202");
    private static readonly Rule OnScript = new StubRule<ShellScript>("DFO9203");
    private static readonly Rule OnRun = new StubRule<RunInstruction>("DFO9204");
    private static readonly Rule OnInstruction = new StubRule<Instruction>("DFO9205");
    private static readonly Rule OnModel = new StubRule<DockerfileModel>("DFO9206");

    [TestCase("apt", "DFO9201", "DFO9202")]
    [TestCase("apt-get", "DFO9201", "DFO9202")]
    [TestCase("/usr/bin/apt-get", "DFO9201", "DFO9202")]
    [TestCase("apt-cache", "DFO9202")]
    [TestCase("APT", "DFO9202")]
    [TestCase(null, "DFO9202")]
    public void A_command_is_given_to_those_who_ask_for_its_name(string? name, params string[] expected) =>
        Assert.That(IndexOf(OnTrigger, OnEveryCommand).ForCommand(name).Select(entry => entry.Descriptor.Id), Is.EqualTo(expected));

    [Test]
    public void A_node_is_given_to_those_who_ask_for_its_type_or_a_base_of_it()
    {
        var index = IndexOf(OnRun, OnInstruction, OnModel);
        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, typeof(RunInstruction)), Is.EqualTo(new[] { "DFO9204", "DFO9205" }));
            Assert.That(Ids(index, typeof(CopyInstruction)), Is.EqualTo(new[] { "DFO9205" }));
            Assert.That(Ids(index, typeof(DockerfileModel)), Is.EqualTo(new[] { "DFO9206" }));
            Assert.That(Ids(index, typeof(Stage)), Is.Empty);
        });
    }

    [Test]
    public void Scripts_are_read_only_when_somebody_asks() => Assert.Multiple(() =>
    {
        Assert.That(IndexOf(OnRun, OnModel).AsksForScripts, Is.False);
        Assert.That(IndexOf(OnScript).AsksForScripts, Is.True);
        Assert.That(IndexOf(OnTrigger).AsksForScripts, Is.True);
        Assert.That(IndexOf(OnEveryCommand).AsksForScripts, Is.True);
    });

    private static RuleIndex IndexOf(params Rule[] rules) => new(RuleCatalog.Of(rules).Entries);

    private static IEnumerable<string> Ids(RuleIndex index, Type node) => index.ForNode(node).Select(entry => entry.Descriptor.Id);

    private sealed class StubRule<TNode>(string id, params string[] triggers) : Rule<TNode>
        where TNode : class
    {
        public override RuleDescriptor Descriptor { get; } =
            new(id, "stub", Category.Shell, Severity.Warning) { Since = "1.0", Triggers = triggers };

        public override RuleDocumentation Documentation => throw new NotSupportedException("The index needs no documentation.");

        protected override void Check(TNode node, RuleContext context)
        {
        }
    }
}
