namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A here-document of a shell command whose body has not been reached yet.</summary>
internal sealed class PendingHeredoc(PendingHeredoc? previous, object redirection)
{
    public PendingHeredoc? Previous { get; } = previous;

    /// <summary>The redirection that the body belongs to.</summary>
    public object Redirection { get; } = redirection;
}
