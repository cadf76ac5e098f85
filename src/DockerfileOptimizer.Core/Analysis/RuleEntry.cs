using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Analysis;

/// <summary>A rule of the catalogue; its object is made when it is first needed.</summary>
public sealed class RuleEntry
{
    private readonly Lazy<Rule> _rule;

    internal RuleEntry(RuleDescriptor descriptor, string nodeType, Func<Rule> create)
    {
        Descriptor = descriptor;
        NodeType = nodeType;
        _rule = new Lazy<Rule>(create);
    }

    public RuleDescriptor Descriptor { get; }

    /// <summary>Name of the type of node that the rule is run on.</summary>
    public string NodeType { get; }

    /// <summary>The rule itself.</summary>
    public Rule Rule => _rule.Value;

    internal RuleSeverity SeverityKey(Severity severity) => KeyOf(Descriptor, severity);

    internal static RuleSeverity KeyOf(RuleDescriptor rule, Severity severity) => new(
        rule.Id,
        rule.Name,
        rule.Category.ToString(),
        severity,
        rule.EnabledByDefault,
        AlwaysOn: rule.Category == Category.Tool || ParseErrors.Contains(rule.Id));

    /// <summary>What remains on in the mode without rules: that a file cannot be read as a Dockerfile.</summary>
    private static readonly string[] ParseErrors = ["DFO1001", "DFO1002", "DFO1003", "DFO1004"];
}
