using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3102: an ignore file that ignores nothing.</summary>
public sealed class DockerignoreEmpty : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3102", "dockerignore-empty", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An ignore file without a pattern looks as if somebody had taken care of the context, and everything is sent.",
        Equivalents = ["mint:10002"],
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY . .", ["package.json"] = "{}", ["node_modules/left-pad/index.js"] = "" },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[||]# nothing yet\n",
        Compliant = "# nothing yet\n.git\n**/node_modules\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.IgnoreFile is not { Content: { Error: null } content } file || content.Patterns.Any(pattern => !pattern.IsException))
            return;
        if (context.BuildContext is not { } files)
        {
            Report(file, null, context);
            return;
        }

        // One for a single Dockerfile may be there to put the general one out of force.
        var reach = ContextReach.Of(model, files);
        if (reach.FolderSources.Any() && !(file.IsForOneDockerfile && files.Read(IgnoreFilePaths.Name).File is not null))
            Report(file, FixOf(model, files, reach, context), context);
    }

    private static void Report(ContextIgnoreFile file, Fix? fix, RuleContext context) =>
        context.Report(file, default(TextSpan), "The file ignores nothing; add patterns for what no COPY needs, or remove it", fix);

    private static Fix? FixOf(DockerfileModel model, BuildContext files, ContextReach reach, RuleContext context)
    {
        var patterns = IgnorableEntries.Of(files)
            .Where(entry => entry.Kind != IgnorableKind.History && reach.FirstTaking(entry.Path) is not null && !reach.Names(entry.Path))
            .Select(entry => entry.Pattern)
            .Distinct()
            .ToList();
        if (!HistoryUse.IsPossible(model, files))
            patterns.Insert(0, GitIgnore.RepositoryFolder);
        return patterns.Count > 0 && IgnoreFileEdit.Add(context, patterns) is { } edit
            ? Fix.Review("Ignore what no COPY asks for", "a build that reads what is ignored fails or gives another result", [edit])
            : null;
    }
}
