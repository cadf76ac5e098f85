namespace DockerfileOptimizer.Cli.Tests;

/// <summary>What a run of the tool left.</summary>
internal sealed record CliResult(ExitCode Code, string Output, string Error)
{
    public string Progress { get; init; } = "";
}
