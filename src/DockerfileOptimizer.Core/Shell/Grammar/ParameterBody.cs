namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What stands between the braces of <c>${…}</c>.</summary>
internal sealed class ParameterBody(ParameterHead head, ShellWord operand)
{
    public string Name => head.Name;

    public string? Operator => head.Operator;

    public ShellWord? Operand => operand.Span.IsEmpty ? null : operand;
}
