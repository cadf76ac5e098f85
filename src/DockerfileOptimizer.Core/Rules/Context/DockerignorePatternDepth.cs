using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3104: a pattern that matches in the root only, while the same is sent from deeper folders.</summary>
public sealed class DockerignorePatternDepth : Rule<IgnorePattern>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3104", "dockerignore-pattern-depth", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Unlike in a `.gitignore`, a name alone matches in the root of the context only: `bin` leaves `src/App/bin` in. With `**/` in front it matches at every depth.",
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY . .", ["src/App/App.csproj"] = "", ["src/App/obj/project.assets.json"] = "{}" },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|obj|]\n.git\n",
        Compliant = "**/obj\n.git\n",
    };

    protected override void Check(IgnorePattern pattern, RuleContext context)
    {
        if (context.BuildContext is not { IgnoreFile: { } file } files || !IsBareName(pattern, file))
            return;
        var reach = ContextReach.Of(context.Model, files);
        var generated = new Lazy<HashSet<string>>(() => [.. IgnorableEntries.Of(files).Select(entry => entry.Path)]);
        var deeper = files.Scan.Sent
            .Where(entry => entry.Path.IndexOf('/') >= 0 && pattern.Match(entry.Name) == PatternMatch.Yes)
            .Where(entry => reach.FirstTaking(entry.Path) is not null && !reach.Names(entry.Path))
            .FirstOrDefault(entry => generated.Value.Contains(entry.Path) || files.IsGitIgnored(entry.Path, entry.IsFolder));
        if (deeper.Path is null)
            return;
        context.Report(
            file,
            pattern.Span,
            $"'{pattern.Path}' matches in the context's root only, so that '{deeper.Path}' is sent; write '**/{pattern.Path}'",
            Fix.Review(
                $"Write '**/{pattern.Path}'",
                "files of that name are no longer sent from any folder",
                [new FileEdit(file.RelativePath, [new TextChange(new(pattern.Span.Start, 0), "**/")])]));
    }

    /// <summary>A leading slash says that the root is meant.</summary>
    private static bool IsBareName(IgnorePattern pattern, ContextIgnoreFile file) =>
        !pattern.IsException
        && pattern.Path.IndexOf('/') < 0
        && pattern.Path.IndexOf("**", StringComparison.Ordinal) < 0
        && pattern.Path is not ("*" or "." or "")
        && file.Content.Source.Content[pattern.Span.Start] == pattern.Path[0];
}
