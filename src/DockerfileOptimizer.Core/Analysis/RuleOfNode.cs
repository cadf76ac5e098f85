namespace DockerfileOptimizer.Analysis;

/// <summary>A rule on one type of node: <c>DockerfileModel</c>, <c>Stage</c>, an instruction, <c>ShellScript</c>, <c>ShellCommand</c>, …</summary>
/// <typeparam name="TNode">The node type; naming it is the registration. A base class gets all derived nodes.</typeparam>
public abstract class Rule<TNode> : Rule
    where TNode : class
{
    public sealed override Type NodeType => typeof(TNode);

    /// <summary>Reports what is wrong with the node, or nothing.</summary>
    protected abstract void Check(TNode node, RuleContext context);

    internal sealed override void Run(object node, RuleContext context) => Check((TNode)node, context);
}
