namespace DockerfileOptimizer.Text;

/// <summary>The text of a file and how it was encoded, so that it can be written back as it was.</summary>
public sealed class SourceFile
{
    public required SourceText Text { get; init; }
}
