namespace DockerfileOptimizer.Shell;

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>, which bind equally and to the left; often just one.</summary>
public sealed class ShellAndOr : ShellNode
{
    internal ShellAndOr(IReadOnlyList<ShellPipeline> pipelines, IReadOnlyList<ShellOperator> operators)
        : base(Around(pipelines[0], pipelines[pipelines.Count - 1]))
    {
        Pipelines = Adopt(pipelines);
        Operators = Adopt(operators);
        MarkOptional();
    }

    public IReadOnlyList<ShellPipeline> Pipelines { get; }

    /// <summary>One between each two pipelines.</summary>
    public IReadOnlyList<ShellOperator> Operators { get; }

    public override IEnumerable<ShellNode> Children
    {
        get
        {
            for (int index = 0; index < Pipelines.Count; index++)
            {
                if (index > 0)
                    yield return Operators[index - 1];
                yield return Pipelines[index];
            }
        }
    }

    // 'a && b || c' succeeds without b, so that a later '||' makes everything but the first pipeline optional.
    private void MarkOptional()
    {
        bool rescued = false;
        for (int index = Operators.Count; index > 0; index--)
        {
            bool alternative = Operators[index - 1].Kind == ShellOperatorKind.OrIf;
            Pipelines[index].IsOptional |= rescued || alternative;
            rescued |= alternative;
        }
    }
}
