using System.Net;
using System.Text;
using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Reports;

/// <summary>Writes the documentation of the rules as one HTML page that needs nothing else; a rule stands at the anchor of its ID.</summary>
public sealed class RuleHtml
{
    private readonly StringBuilder _text = new();

    private RuleHtml()
    {
    }

    /// <summary>The page, with LF at the end of each line.</summary>
    /// <param name="pages">The rules by ID, then the tool's own messages.</param>
    public static string Write(IReadOnlyList<RulePage> pages) => new RuleHtml().WritePage(pages);

    private string WritePage(IReadOnlyList<RulePage> pages)
    {
        _text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _text.Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Dockerfile Optimizer: rules</title>\n");
        _text.Append("<style>\n").Append(RuleHtmlStyle.Css).Append("</style>\n</head>\n<body>\n");
        _text.Append("<a class=\"skip\" href=\"#rules\">Skip to the rules</a>\n");
        _text.Append("<header>\n<h1>Dockerfile Optimizer: rules</h1>\n");
        _text.Append("<p>A <strong>safe</strong> fix keeps a build working and its image the same but for what it says. ");
        _text.Append("One to <strong>review</strong> is applied on request only. ");
        _text.Append("Rules that are <strong>off</strong> have to be switched on, and then have the severity in brackets.</p>\n</header>\n");
        AppendContents(pages);
        _text.Append("<main id=\"rules\">\n");
        foreach (var category in pages.GroupBy(page => page.Rule.Category))
        {
            _text.Append($"<h2>{Encode(CategoryTitle.Of(category.Key))}</h2>\n");
            foreach (var page in category)
                AppendSection(page);
        }

        _text.Append("</main>\n</body>\n</html>\n");
        return _text.ToString();
    }

    private void AppendContents(IReadOnlyList<RulePage> pages)
    {
        _text.Append("<nav aria-label=\"Rules\">\n<table>\n<thead><tr><th scope=\"col\">ID</th><th scope=\"col\">Rule</th>");
        _text.Append("<th scope=\"col\">Category</th><th scope=\"col\">Severity</th><th scope=\"col\">Fix</th></tr></thead>\n<tbody>\n");
        foreach (var page in pages)
        {
            var rule = page.Rule;
            _text.Append($"<tr><td><a href=\"#{rule.Id}\">{rule.Id}</a></td><td>{Encode(rule.Name)}</td>");
            _text.Append($"<td>{Encode(CategoryTitle.Of(rule.Category))}</td><td>{page.SeverityName}</td><td>{page.FixName}</td></tr>\n");
        }

        _text.Append("</tbody>\n</table>\n</nav>\n");
    }

    private void AppendSection(RulePage page)
    {
        var rule = page.Rule;
        _text.Append($"<section id=\"{rule.Id}\" aria-labelledby=\"{rule.Id}-name\">\n");
        _text.Append($"<h3 id=\"{rule.Id}-name\"><a href=\"#{rule.Id}\">{rule.Id}</a> {Encode(rule.Name)}</h3>\n");
        _text.Append($"<p class=\"facts\"><span class=\"{rule.Severity.ToString().ToLowerInvariant()}\">{page.SeverityName}</span>");
        _text.Append($"<span>fix: {page.FixName}</span><span>since {Encode(rule.Since)}</span></p>\n");
        _text.Append($"<p>{Inline(page.Why)}</p>\n");
        if (page.Example is { } example)
        {
            if (example.Setting is { } setting)
                _text.Append($"<p>{Inline(setting)}:</p>\n");
            AppendExample("Noncompliant", "bad", Marked(example.Noncompliant));
            AppendExample("Compliant", "good", Encode(example.Compliant));
            _text.Append($"<p>{FixOf(page)}</p>\n");
        }

        if (rule.Refines.Count > 0)
            _text.Append($"<p>Reported in place of {string.Join(", ", rule.Refines.Select(id => $"<a href=\"#{id}\">{id}</a>"))} where both apply.</p>\n");
        if (page.Equivalents.Count > 0)
            _text.Append($"<p class=\"elsewhere\">Elsewhere: {string.Join(", ", page.Equivalents.Select(id => $"<code>{Encode(id)}</code>"))}</p>\n");
        _text.Append("</section>\n");
    }

    private void AppendExample(string title, string kind, string code) => _text.Append(
        $"<figure class=\"{kind}\">\n<figcaption>{title}</figcaption>\n<pre tabindex=\"0\"><code>{code.TrimEnd('\n')}</code></pre>\n</figure>\n");

    private static string FixOf(RulePage page) => page.Example?.Fix switch
    {
        { ReviewBecause: { } because } fix => $"<strong>Fix, to review:</strong> {Inline(fix.Title)}. {Inline(because)}.",
        { } fix => $"<strong>Fix, safe:</strong> {Inline(fix.Title)}.",
        _ => $"<strong>No fix:</strong> {Inline(page.NoFixBecause ?? "")}",
    };

    private static string Marked(ExampleText example)
    {
        var html = new StringBuilder();
        int written = 0;
        foreach (var span in example.Spans.Where(span => !span.IsEmpty))
        {
            // Of marks within marks, the outer one is shown.
            if (span.Start < written)
                continue;
            html.Append(Encode(example.Text.Substring(written, span.Start - written)));
            html.Append($"<mark>{Encode(example.Text.Substring(span.Start, span.Length))}</mark>");
            written = span.End;
        }

        return html.Append(Encode(example.Text.Substring(written))).ToString();
    }

    /// <summary>Text in which every second piece between backticks is code.</summary>
    private static string Inline(string markdown) =>
        string.Concat(markdown.Split('`').Select((piece, index) => index % 2 == 0 ? Encode(piece) : $"<code>{Encode(piece)}</code>"));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
