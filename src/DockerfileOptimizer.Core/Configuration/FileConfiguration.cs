namespace DockerfileOptimizer.Configuration;

/// <summary>What the configuration files say about one file.</summary>
/// <param name="Keys">The keys that apply with their values; keys compare case-insensitively.</param>
/// <param name="Problems">What is wrong in the configuration files in force.</param>
/// <param name="Files">Absolute paths of the configuration files in force, the weakest first.</param>
public sealed record FileConfiguration(
    IReadOnlyDictionary<string, string> Keys,
    IReadOnlyList<ConfigurationProblem> Problems,
    IReadOnlyList<string> Files);
