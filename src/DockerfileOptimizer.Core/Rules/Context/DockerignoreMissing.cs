using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3101: folders are copied, and no ignore file keeps anything back.</summary>
public sealed class DockerignoreMissing : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3101", "dockerignore-missing", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without a `.dockerignore` a COPY of a folder takes all that lies around: what the host has built, installed packages, the repository's history, local settings. It is sent, it changes the cache's key, and host builds of another system break the one in the image.",
        Equivalents = ["mint:10001"],
        Files = new Dictionary<string, string> { ["package.json"] = "{}", ["node_modules/left-pad/index.js"] = "" },
        Noncompliant = "COPY [|.|] .\n",
        Compliant = "COPY package.json .\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.ContextSources.All(source => !source.TakesAll && !source.CanBeFound) || context.BuildContext is not { IgnoreFile: null } files)
            return;
        if (MisplacedIgnoreFile.Find(files, context.Path!) is not null)
            return;
        var reach = ContextReach.Of(model, files);
        var ignorable = IgnorableEntries.Of(files).Where(entry => reach.FirstTaking(entry.Path) is not null && !reach.Names(entry.Path)).ToList();
        var source = reach.WholeSources.FirstOrDefault() ?? ignorable.Select(entry => reach.FirstTaking(entry.Path)).FirstOrDefault();
        if (source is null)
            return;
        string path = files.Root == Path.GetDirectoryName(context.Path!) ? IgnoreFilePaths.Name : RelativePath.From(Path.GetDirectoryName(context.Path!)!, Path.Combine(files.Root, IgnoreFilePaths.Name));
        context.Report(source.Node, $"No '{path}' keeps anything back from '{source.Value}'{Found(ignorable, files)}; add one", FixOf(ignorable, model, context));
    }

    private static string Found(List<IgnorableEntry> ignorable, BuildContext files)
    {
        if (ignorable.Count == 0)
            return "";
        var largest = ignorable.OrderByDescending(entry => entry.Bytes).First();
        return files.Scan.IsComplete ? $", not even '{largest.Path}' ({ByteCount.Format(largest.Bytes)})" : $", not even '{largest.Path}'";
    }

    private static Fix? FixOf(List<IgnorableEntry> ignorable, DockerfileModel model, RuleContext context)
    {
        var patterns = ignorable.Where(entry => entry.Kind != IgnorableKind.History).Select(entry => entry.Pattern).Distinct().ToList();
        // A build that asks git for its version would get another one.
        if (!HistoryUse.IsPossible(model, context.BuildContext!))
            patterns.Insert(0, GitIgnore.RepositoryFolder);
        return patterns.Count > 0 && IgnoreFileEdit.Add(context, patterns) is { } edit
            ? Fix.Review($"Make a '{IgnoreFilePaths.Name}' with what no COPY asks for", "a build that reads what is ignored fails or gives another result", [edit])
            : null;
    }
}
