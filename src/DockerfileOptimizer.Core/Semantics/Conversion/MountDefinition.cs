namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The options of a mount, as far as they decide whether BuildKit accepts it.</summary>
internal sealed class MountDefinition
{
    public string Type { get; set; } = "bind";

    public string From { get; set; } = "";

    public string Source { get; set; } = "";

    public string Target { get; set; } = "";

    public string Id { get; set; } = "";

    public string Sharing { get; set; } = "";

    /// <summary>Which of the options <c>mode</c>, <c>uid</c> and <c>gid</c> is written first; null when none is there.</summary>
    public string? Ownership { get; set; }

    /// <summary>What is wrong with the options together; null when nothing is.</summary>
    public string? Problem => Type switch
    {
        "secret" => ProblemOfSecret,
        "ssh" when Source.Length > 0 => "A mount of type 'ssh' has no 'source'; remove it",
        _ when Ownership is not null && Type is not ("ssh" or "cache") => $"A mount of type '{Type}' has no '{Ownership}'; remove it",
        _ when Sharing.Length > 0 && Type != "cache" => OnlyCachesAreShared,
        _ => null,
    };

    private string OnlyCachesAreShared => $"A mount of type '{Type}' has no 'sharing', only 'cache' has; remove it";

    private string? ProblemOfSecret =>
        From.Length > 0 ? "A mount of type 'secret' has no 'from'; remove it"
        : Sharing.Length > 0 ? OnlyCachesAreShared
        : Source.Length + Target.Length + Id.Length == 0 ? "A mount of type 'secret' needs an 'id' or a 'target'"
        : Source.Length > 0 && Id.Length > 0 ? "'source' and 'id' of a secret say the same; keep one"
        : null;
}
