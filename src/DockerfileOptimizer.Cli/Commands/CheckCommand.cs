using System.CommandLine;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Cli.Project;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary><c>check PATH…</c>: analyzes files.</summary>
internal static class CheckCommand
{
    private static readonly ReportLayout Text = new("", "", FindingText.Summary);

    private static readonly ReportLayout Json = new($$"""{"version":"{{CommandLine.Version}}","files":[""", ",", _ => "]}\n");

    public static Command Create(CommandHost host)
    {
        var paths = PathArgument.Create(host);
        var output = new OutputOptions();
        var run = new RunOptions();
        var analysis = new AnalysisOptions();
        var command = new Command("check", "Analyzes Dockerfiles and prints what is wrong.") { paths };
        output.AddTo(command);
        analysis.AddTo(command);
        run.AddTo(command);
        command.SetAction(result =>
        {
            var finder = new DockerfileFinder(host, run.StandardInputName(result));
            var files = finder.Find(result.GetRequiredValue(paths));
            return (int)Run(host, output.Read(result, host), analysis.Read(result, host), run.Jobs(result), finder, files);
        });
        return command;
    }

    private static ExitCode Run(
        CommandHost host, OutputSettings output, AnalysisSettings settings, int jobs, DockerfileFinder finder, IReadOnlyList<Dockerfile> files)
    {
        var analysis = new FileAnalysis(host, settings, ProjectReader.Read(settings.Project, host));
        var run = new FileRun(host, output, output.IsJson ? Json : Text) { Jobs = jobs };
        var tally = run.Run(files, analysis.Plan, planned =>
        {
            var result = analysis.Analyze(analysis.Load(planned));
            string text = output.IsJson ? FindingJson.Write(planned.File.Name, result) : FindingText.Write(planned.File.Name, result);
            return new FileReport(text, FindingCount.Of(result));
        });
        return (tally with { Failures = tally.Failures + finder.FailureCount }).ExitCode(settings.FailOn);
    }
}
