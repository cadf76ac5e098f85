using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3111: a build context of so many bytes that sending it takes time.</summary>
public sealed class ContextTooLarge : Rule<DockerfileModel>
{
    private const long Large = 50_000_000;
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3111", "context-too-large", Category.Context, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A builder that is not BuildKit, or is on another machine, gets the whole context before the first step; BuildKit gets and compares what the COPY instructions ask for. The size is the exact sum of what the ignore file leaves.",
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY app.py ./", ["app.py"] = "" },
        FileSizes = new Dictionary<string, long> { ["data/train.csv"] = 412_000_000 },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|.git|]\n",
        Compliant = ".git\ndata/train.csv\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.ContextSources.Count == 0 || context.BuildContext is not { } files || !files.Scan.IsComplete)
            return;
        long bytes = files.Scan.Root.SentBytes;
        if (bytes < Large)
            return;
        var reach = ContextReach.Of(model, files);
        var largest = Largest(files.Scan);
        string named = string.Join(", ", largest.Select(entry => $"'{entry.Path}' ({ByteCount.Format(entry.Bytes)})"));
        string message = $"The build context has {ByteCount.Format(bytes)}, most of it in {named}; ignore what no COPY needs";
        var fix = FixOf(largest, reach, context);
        if (files.IgnoreFile is { Content.Patterns.Count: > 0 } ignoreFile)
            context.Report(ignoreFile, ignoreFile.Content.Patterns[0].Span, message, fix);
        else
            context.Report(reach.WholeSources.FirstOrDefault()?.Node ?? model.Stages[0], message, fix);
    }

    /// <summary>Where most bytes are, as deep as one folder holds nearly all.</summary>
    private static List<(string Path, long Bytes)> Largest(ContextScan scan)
    {
        var folder = scan.Root;
        while (folder.Folders.Count > 0 && folder.Folders.OrderByDescending(inner => inner.SentBytes).First() is var heavy && heavy.SentBytes * 10 >= folder.SentBytes * 9)
            folder = heavy;
        var files = scan.Sent.Where(entry => !entry.IsFolder && ContextPath.FolderOf(entry.Path) == folder.Path).Select(entry => (entry.Path, Bytes: entry.Length));
        var all = folder.Folders.Select(inner => (inner.Path, Bytes: inner.SentBytes)).Concat(files).OrderByDescending(entry => entry.Bytes).Take(MostNamed).ToList();
        return folder.Path.Length > 0 && (all.Count == 0 || all[0].Bytes * 2 < folder.SentBytes) ? [(folder.Path, folder.SentBytes)] : all;
    }

    private static Fix? FixOf(List<(string Path, long Bytes)> largest, ContextReach reach, RuleContext context)
    {
        var free = largest.Where(entry => reach.FirstTaking(entry.Path) is null && !reach.Names(entry.Path)).Select(entry => entry.Path).ToList();
        return free.Count > 0 && IgnoreFileEdit.Add(context, free) is { } edit
            ? Fix.Review($"Ignore '{free[0]}'{(free.Count > 1 ? " and others" : "")}, which no COPY takes", "other Dockerfiles of the same context may take it", [edit])
            : null;
    }
}
