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
        analysis.AddTo(command, host);
        run.AddTo(command);
        command.SetAction(result =>
        {
            var finder = new DockerfileFinder(host, run.StandardInputName(result));
            var files = finder.Find(result.GetRequiredValue(paths));
            var settings = analysis.Read(result, host);
            var outputSettings = output.Read(result, host);
            var fileAnalysis = new FileAnalysis(host, settings, ProjectReader.Read(settings.Project, host));
            var tally = new FileRun(host, outputSettings, outputSettings.IsJson ? Json : Text) { Jobs = run.Jobs(result) }
                .Run(files, fileAnalysis.Plan, planned => Check(planned, fileAnalysis, outputSettings.IsJson));
            return (int)(tally with { Failures = tally.Failures + finder.FailureCount }).ExitCode(settings.FailOn);
        });
        return command;
    }

    private static FileReport Check(PlannedFile planned, FileAnalysis analysis, bool isJson)
    {
        var result = analysis.Analyze(analysis.Load(planned));
        string text = isJson ? FindingJson.Write(planned.File.Name, result) : FindingText.Write(planned.File.Name, result);
        return new(text, FindingCount.Of(result));
    }
}
