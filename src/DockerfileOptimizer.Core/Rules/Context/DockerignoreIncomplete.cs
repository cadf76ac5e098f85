using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3103: an ignore file without patterns for what builds and tools have left on disk.</summary>
public sealed class DockerignoreIncomplete : Rule<DockerfileModel>
{
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3103", "dockerignore-incomplete", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Folders that builds, package managers and editors write are of no use to a build, and some break it: restored packages and outputs of the host meet those of the image. Only what exists is reported, with its size.",
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY . .", ["package.json"] = "{}", ["node_modules/left-pad/index.js"] = "module.exports = pad;" },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|*.log|]\n",
        Compliant = "*.log\n**/node_modules\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { IgnoreFile: { } file } files || file.Content.Patterns.All(pattern => pattern.IsException))
            return;
        var reach = ContextReach.Of(model, files);
        if (!reach.FolderSources.Any())
            return;
        bool isHistoryUsed = HistoryUse.IsPossible(model, files);
        var missing = IgnorableEntries.Of(files)
            .Where(entry => reach.FirstTaking(entry.Path) is not null && !reach.Names(entry.Path))
            .Where(entry => entry.Kind != IgnorableKind.History || !isHistoryUsed)
            .GroupBy(entry => entry.Pattern, StringComparer.Ordinal)
            .Select(group => (Pattern: group.Key, Bytes: group.Sum(entry => entry.Bytes)))
            .OrderByDescending(group => group.Bytes)
            .ToList();
        if (missing.Count == 0)
            return;
        bool hasSums = files.Scan.IsComplete;
        string named = string.Join(", ", missing.Take(MostNamed).Select(group => hasSums ? $"'{group.Pattern}' ({ByteCount.Format(group.Bytes)})" : $"'{group.Pattern}'"));
        string more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
        context.Report(file, file.Content.Patterns[0].Span, $"What no build needs is sent: add {named}{more}", FixOf([.. missing.Select(group => group.Pattern)], context));
    }

    private static Fix? FixOf(List<string> patterns, RuleContext context) => IgnoreFileEdit.Add(context, patterns) is { } edit
        ? Fix.Review($"Add '{patterns[0]}'{(patterns.Count > 1 ? " and others" : "")} to the ignore file", "a build that reads what is ignored fails or gives another result", [edit])
        : null;
}
