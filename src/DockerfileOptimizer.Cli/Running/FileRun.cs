using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Settings;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>Works on files and writes a report on each as soon as those before it are written.</summary>
internal sealed class FileRun(CommandHost host, OutputSettings output, ReportLayout layout)
{
    private const int ProgressStep = 100;

    /// <summary>How many files are worked on at a time.</summary>
    public required int Jobs { get; init; }

    /// <param name="files">The files.</param>
    /// <param name="plan">Prepares a file; called in the order of the files.</param>
    /// <param name="report">Works on a prepared file; called from several threads. Does not throw.</param>
    public Tally Run<TPlan>(IReadOnlyList<Dockerfile> files, Func<Dockerfile, TPlan> plan, Func<TPlan, FileReport> report)
    {
        using var target = OutputTarget.TryOpen(output, host, files);
        if (target is null)
            return new Tally { Failures = 1 };

        var writer = target.Writer;
        var tally = new Tally();
        writer.Write(layout.Start);
        foreach (var done in OrderedParallel.Select(files.Select(plan), Jobs, report))
        {
            if (tally.Files > 0)
                writer.Write(layout.Separator);
            writer.Write(done.Text);
            host.Error.Write(done.Notice);
            tally += done.Tally with { Files = 1 };
            ShowProgress(tally.Files, files.Count);
        }

        writer.Write(layout.End(tally));
        writer.Flush();
        return tally;
    }

    private void ShowProgress(int done, int count)
    {
        if (count < ProgressStep)
            return;
        if (done == count)
            host.Progress.Write("\r" + new string(' ', $"{count} of {count} files".Length) + "\r");
        else if (done % ProgressStep == 0)
            host.Progress.Write($"\r{done} of {count} files");
    }
}
