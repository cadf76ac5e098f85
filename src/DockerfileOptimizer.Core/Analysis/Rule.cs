namespace DockerfileOptimizer.Analysis;

/// <summary>A check with its fix. Rules hold no state; one instance serves all files.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    public abstract RuleDocumentation Documentation { get; }

    /// <summary>The type of node the rule is run on.</summary>
    public abstract Type NodeType { get; }

    internal abstract void Run(object node, RuleContext context);
}
