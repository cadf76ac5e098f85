using System.CommandLine;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Fixing;
using DockerfileOptimizer.Cli.Project;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary>
/// <c>fix PATH…</c>: applies fixes. The exit code tells of the findings in the files as the command leaves them,
/// so that after <c>--diff</c> it is that of <c>check</c>. A text from standard input is fixed to standard output.
/// </summary>
internal static class FixCommand
{
    public static Command Create(CommandHost host)
    {
        var paths = PathArgument.Create(host);
        var fix = new FixOptions();
        var output = new OutputOptions();
        var analysis = new AnalysisOptions();
        var run = new RunOptions();
        var command = new Command("fix", "Rewrites Dockerfiles: applies the safe fixes.") { paths };
        fix.AddTo(command);
        output.AddTo(command);
        analysis.AddTo(command, host);
        run.AddTo(command);
        command.SetAction(result =>
        {
            var finder = new DockerfileFinder(host, run.StandardInputName(result));
            var files = finder.Find(result.GetRequiredValue(paths));
            var settings = fix.Read(result);
            var outputSettings = output.Read(result, host);
            if (FormOf(files, settings, outputSettings) is not { } form)
            {
                host.Warn("error: '-' is fixed to standard output, which has room for no other file; use --diff or --format json");
                return (int)ExitCode.WrongUsage;
            }

            // One file after the other where files are written: two Dockerfiles may share an ignore file.
            var fileRun = new FileRun(host, outputSettings, form.Layout) { Jobs = settings.DiffOnly ? run.Jobs(result) : 1 };
            var analysisSettings = analysis.Read(result, host);
            var tally = Run(fileRun, files, new FileAnalysis(host, analysisSettings, ProjectReader.Read(analysisSettings.Project, host)), settings, form);
            return (int)(tally with { Failures = tally.Failures + finder.FailureCount }).ExitCode(analysisSettings.FailOn);
        });
        return command;
    }

    private static FixForm? FormOf(IReadOnlyList<Dockerfile> files, FixSettings settings, OutputSettings output)
    {
        if (output.IsJson)
            return FixForm.Json;
        if (settings.DiffOnly)
            return FixForm.Diff;
        if (!files.Any(file => file.IsStandardInput))
            return FixForm.Text;
        return files.Count == 1 ? FixForm.Filter : null;
    }

    private static Tally Run(FileRun run, IReadOnlyList<Dockerfile> files, FileAnalysis analysis, FixSettings settings, FixForm form)
    {
        var fixer = new FileFixer(analysis, settings);
        return run.Run(files, analysis.Plan, planned =>
        {
            var outcome = fixer.Fix(planned);
            return form.Write(outcome, FixCount.Of(outcome, settings.DiffOnly));
        });
    }
}
