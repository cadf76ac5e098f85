namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Name and operator of <c>${…}</c>.</summary>
internal sealed class ParameterHead(string name, string? operation)
{
    public string Name => name;

    public string? Operator => operation;

    /// <summary>True when the operand is a word that replaces the value, and not a pattern: its quotes count as those around it do.</summary>
    public bool HasWord => operation is ":-" or ":=" or ":?" or ":+" or "-" or "=" or "?" or "+";
}
