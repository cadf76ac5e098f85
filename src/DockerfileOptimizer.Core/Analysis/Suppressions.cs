using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>The comments of a file that suppress rules, and which of them did.</summary>
internal sealed class Suppressions
{
    public static readonly Suppressions None = new([], raisesErrors: false);

    private readonly IReadOnlyList<SuppressionComment> _comments;
    private readonly SuppressionIndex _index;
    private readonly Comment? _lostDirective;

    private Suppressions(IReadOnlyList<SuppressionComment> comments, bool raisesErrors, Comment? lostDirective = null)
    {
        _comments = comments;
        _index = new SuppressionIndex(comments);
        RaisesErrors = raisesErrors;
        _lostDirective = lostDirective;
    }

    /// <summary>True for <c># check=error=true</c>: warnings that BuildKit has too become errors.</summary>
    public bool RaisesErrors { get; }

    public static Suppressions Read(DockerfileSyntax syntax)
    {
        bool raisesErrors = syntax.Directives.Any(directive =>
            directive.Name == "check" && directive.Value.Split(' ')[0].Split(';').Contains("error=true", StringComparer.Ordinal));
        var reader = new SuppressionReader(syntax);
        return new([.. reader.Read()], raisesErrors, reader.LostDirective);
    }

    /// <summary>What suppresses a finding, or null.</summary>
    public Suppression? Find(ReportedFinding finding, RuleCatalog catalog)
    {
        Suppression? found = null;
        foreach (var comment in finding.File is null ? _index.At(finding.Span.Start) : _comments.Where(comment => comment.IsForFile))
        {
            if (comment.NameFor(finding.Rule, catalog) is not { } name)
                continue;
            comment.Used.Add(name);
            found ??= new(SuppressionKind.Comment, comment.Reason);
        }

        return found;
    }

    /// <summary>Own comments that name no rule, suppressed nothing although the rule was on, or took a directive its effect.</summary>
    public IEnumerable<ReportedFinding> Mistakes(RuleCatalog catalog, SeverityMap severities)
    {
        if (_lostDirective is { } directive)
        {
            string message = $"The comment ends the block of directives, so that '{directive.Text}' below has no effect; move it below";
            yield return Mistake(ToolDiagnostics.ConfigurationMistake, _comments[0].Span, message);
        }

        var own = _comments.Where(comment => comment.Tool.Length == 0)
            .SelectMany(comment => comment.Names.Select(name => (Comment: comment, Name: name)))
            .ToLookup(pair => IsKnown(pair.Name, catalog));
        foreach (var (comment, name) in own[false])
            yield return Mistake(ToolDiagnostics.UnknownSuppression, comment.Span, $"'{name}' is no rule, no category and not 'all'");
        // What came before may have been suppressed too, and then used a comment.
        foreach (var (comment, name) in own[true])
        {
            if (!comment.Used.Contains(name) && WasOn(name, catalog, severities))
                yield return Mistake(ToolDiagnostics.UnusedSuppression, comment.Span, $"The suppression of '{name}' has no effect; remove it");
        }
    }

    private static ReportedFinding Mistake(RuleDescriptor rule, TextSpan span, string message) => new(rule, span, message, Fix: null, AtMost: Severity.Error);

    private static bool IsKnown(string name, RuleCatalog catalog) =>
        catalog.Find(name) is not null
        || name.Equals("all", StringComparison.OrdinalIgnoreCase)
        || ToolDiagnostics.All.Any(rule => rule.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        || Enum.GetNames(typeof(Category)).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool WasOn(string name, RuleCatalog catalog, SeverityMap severities) =>
        catalog.Find(name) is not { } entry || severities.Resolve(entry.SeverityKey(entry.Descriptor.Severity)).NeedsRun(keepSuppressed: false);
}
