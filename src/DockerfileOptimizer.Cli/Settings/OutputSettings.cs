namespace DockerfileOptimizer.Cli.Settings;

/// <summary>What is written where.</summary>
/// <param name="IsJson">True for JSON, false for text.</param>
/// <param name="Path">Absolute path of the file to write; null for standard output.</param>
internal sealed record OutputSettings(bool IsJson, string? Path);
