namespace DockerfileOptimizer.Cli.Settings;

/// <summary>Which build the question on its cache is about.</summary>
/// <param name="Dockerfile">The Dockerfile, as the user calls it.</param>
/// <param name="Context">Absolute path of the build context, or null to infer it.</param>
/// <param name="Target">Name or index of the stage to build, or null.</param>
/// <param name="BuildArguments">Values of build arguments.</param>
internal sealed record CacheSettings(string Dockerfile, string? Context, string? Target, IReadOnlyDictionary<string, string> BuildArguments);
