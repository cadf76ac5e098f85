namespace DockerfileOptimizer.Text;

/// <summary>A place as people count it: line and column start at 1, a column is one UTF-16 unit, a tab is one column.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
