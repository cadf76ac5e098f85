using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3105: an ignore file that no build reads.</summary>
public sealed class DockerignoreWrongPlace : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3105", "dockerignore-wrong-place", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The ignore file is read from the root of the build context, not from the Dockerfile's folder, and where `Dockerfile.dockerignore` stands beside the Dockerfile, that one alone counts. One in another place looks as if it worked.",
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY . .", ["Dockerfile.dockerignore"] = "*.log\n" },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|*.tmp|]\n",
        Compliant = "# see Dockerfile.dockerignore\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.ContextSources.Count == 0 || context.BuildContext is not { } files)
            return;
        if (MisplacedIgnoreFile.Find(files, context.Path!) is { Content.Patterns.Count: > 0 } misplaced)
            ReportMisplaced(misplaced, files, context);
        else if (MisplacedIgnoreFile.FindShadowed(files, context.Path!) is { } shadowed)
            ReportShadowed(shadowed, context.IgnoreFile!, context);
    }

    private static void ReportMisplaced(ContextIgnoreFile file, BuildContext files, RuleContext context)
    {
        string folder = Path.GetDirectoryName(context.Path!)!;
        string place = RelativePath.From(folder, Path.Combine(files.Root, IgnoreFilePaths.Name));
        string below = RelativePath.From(files.Root, folder);
        var lines = file.Content.Patterns.Select(pattern => Moved(pattern, below)).ToList();
        var fix = IgnoreFileEdit.Add(context, lines) is { } edit
            ? Fix.Review($"Write the patterns to '{place}'", "less is sent than before, also to builds of other Dockerfiles in that context", [edit])
            : null;
        string message = $"Nobody reads this file: the build context is '{RelativePath.From(folder, files.Root)}'; move the patterns to '{place}'";
        context.Report(file, file.Content.Patterns[0].Span, message, fix);
    }

    private static void ReportShadowed(ContextIgnoreFile file, ContextIgnoreFile reader, RuleContext context)
    {
        var known = new HashSet<string>(reader.Content.Patterns.Select(pattern => pattern.Text), StringComparer.Ordinal);
        var lines = file.Content.Patterns.Select(pattern => pattern.Text).Where(line => !known.Contains(line)).ToList();
        if (lines.Count == 0)
            return;
        var fix = IgnoreFileEdit.Add(context, lines) is { } edit
            ? Fix.Review($"Add the patterns to '{reader.RelativePath}'", "less is sent than before", [edit])
            : null;
        context.Report(file, file.Content.Patterns[0].Span, $"Nobody reads this file: '{reader.RelativePath}' takes its place; move the patterns there", fix);
    }

    /// <summary>The pattern as it has to be written in the root.</summary>
    private static string Moved(IgnorePattern pattern, string folder)
    {
        string path = pattern.Path.StartsWith("**/", StringComparison.Ordinal) ? pattern.Path : ContextPath.Join(folder, pattern.Path);
        return pattern.IsException ? "!" + path : path;
    }
}
