namespace DockerfileOptimizer.Cli.Running;

/// <summary>What is to be written about one file, and what it counts for.</summary>
/// <param name="Text">For the output.</param>
/// <param name="Tally">What it counts for.</param>
/// <param name="Notice">Lines for standard error, where the output holds something else than messages.</param>
internal sealed record FileReport(string Text, Tally Tally, string Notice = "");
