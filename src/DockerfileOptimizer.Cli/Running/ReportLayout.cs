namespace DockerfileOptimizer.Cli.Running;

/// <summary>How the reports of files are put together.</summary>
/// <param name="Start">What comes before the first.</param>
/// <param name="Separator">What comes between two.</param>
/// <param name="End">What comes behind the last.</param>
internal sealed record ReportLayout(string Start, string Separator, Func<Tally, string> End);
