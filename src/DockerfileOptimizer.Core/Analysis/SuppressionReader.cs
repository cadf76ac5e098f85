using System.Text.RegularExpressions;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>Finds the comments that suppress rules: our own, hadolint's and those of BuildKit's checks.</summary>
internal sealed class SuppressionReader(DockerfileSyntax syntax)
{
    private static readonly Regex Own = new(
        @"^dockerfile-optimizer\s+disable(?<scope>-stage|-file)?\s*=\s*(?<names>[^\s,]+(?:\s*,\s*[^\s,]+)*)(?:\s+reason:\s*(?<reason>.*))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Hadolint = new(
        @"^hadolint\s+(?<global>global\s+)?ignore\s*=\s*(?<names>[A-Za-z]+[0-9]+(?:\s*,\s*[A-Za-z]+[0-9]+)*)",
        RegexOptions.CultureInvariant);

    private static readonly Regex BuildKit = new(@"^check\s*=\s*(?<options>\S+)", RegexOptions.CultureInvariant);

    private static readonly Regex Directive = new(@"^(syntax|escape)\s*=\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] Prefixes = ["dockerfile-optimizer", "hadolint", "check"];

    private static readonly char[] Separators = [',', ' ', '\t'];

    private readonly TextSpan _wholeFile = new(0, syntax.Text.Length);
    private readonly Lazy<FromInstruction[]> _stages = new(() => [.. syntax.Instructions.OfType<FromInstruction>()]);
    private readonly Lazy<HashSet<Comment>> _inner = new(() => [.. syntax.Instructions.SelectMany(instruction => instruction.InnerComments)]);

    private readonly Lazy<Dictionary<Comment, Instruction>> _above = new(() => syntax.Instructions
        .SelectMany(instruction => instruction.LeadingComments.Select(comment => (comment, instruction)))
        .ToDictionary(pair => pair.comment, pair => pair.instruction));

    /// <summary>A comment that would be a directive if one of our own did not stand first in the file; null when there is none.</summary>
    public Comment? LostDirective
    {
        get
        {
            // Only the first comment may follow a directive; behind any other the block has ended already.
            if (syntax.Comments.Count == 0 || !MayMatch(syntax.Comments[0]) || !Own.IsMatch(syntax.Comments[0].Text) || syntax.Text.LineAt(syntax.Comments[0].Span.Start) > syntax.Directives.Count + 1)
                return null;
            int firstInstruction = syntax.Instructions.Count > 0 ? syntax.Instructions[0].Span.Start : syntax.Text.Length;
            return syntax.Comments.FirstOrDefault(comment => comment.Span.Start < firstInstruction && IsDirective(comment));
        }
    }

    public IEnumerable<SuppressionComment> Read()
    {
        foreach (var directive in syntax.Directives.Where(directive => directive.Name == "check"))
            yield return FromBuildKit(directive, directive.Value, _wholeFile);
        int firstFrom = syntax.Instructions.FirstOrDefault(instruction => instruction is FromInstruction)?.Span.Start ?? syntax.Text.Length;
        foreach (var comment in syntax.Comments)
        {
            if (!MayMatch(comment))
                continue;
            if (Own.Match(comment.Text) is { Success: true } own)
                yield return FromOwn(comment, own, firstFrom);
            else if (Hadolint.Match(comment.Text) is { Success: true } hadolint)
                yield return FromHadolint(comment, hadolint);
            else if (!comment.IsIndented && BuildKit.Match(comment.Text) is { Success: true } check && Above(comment) is { } instruction)
                yield return FromBuildKit(comment, check.Groups["options"].Value, instruction.LinesSpan);
        }
    }

    /// <summary>Making the expressions takes longer than most analyses; few files have such comments.</summary>
    private static bool MayMatch(Comment comment) => Prefixes.Any(prefix => comment.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private bool IsDirective(Comment comment) =>
        Directive.Match(comment.Text) is { Success: true } match
        && !syntax.Directives.Any(directive => directive.Name.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase));

    private SuppressionComment FromOwn(Comment comment, Match match, int firstFrom)
    {
        var scope = match.Groups["scope"].Value.ToLowerInvariant() switch
        {
            "-file" => comment.Span.Start < firstFrom ? _wholeFile : default,
            "-stage" => StageAround(comment),
            _ => Around(comment),
        };
        string reason = match.Groups["reason"].Value.Trim();
        return new("", comment.Span, scope, Names(match), reason.Length == 0 ? null : reason) { IsForFile = IsWholeFile(scope) };
    }

    private SuppressionComment FromHadolint(Comment comment, Match match) =>
        new("hadolint", comment.Span, match.Groups["global"].Success ? _wholeFile : Around(comment), Names(match), reason: null)
        {
            IsForFile = match.Groups["global"].Success,
        };

    private SuppressionComment FromBuildKit(SyntaxNode node, string options, TextSpan scope)
    {
        string? skip = options.Split(';').LastOrDefault(option => option.StartsWith("skip=", StringComparison.Ordinal));
        string[] names = skip?.Substring("skip=".Length).Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new("buildkit", node.Span, scope, names, reason: null) { IsForFile = IsWholeFile(scope) };
    }

    private bool IsWholeFile(TextSpan scope) => !scope.IsEmpty && scope == _wholeFile;

    private static string[] Names(Match match) => match.Groups["names"].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a comment on a line of its own covers: the instruction below it, or inside of one the next line.</summary>
    private TextSpan Around(Comment comment)
    {
        if (Above(comment) is { } instruction)
            return instruction.LinesSpan;
        int line = syntax.Text.LineAt(comment.Span.Start);
        return _inner.Value.Contains(comment) && line < syntax.Text.LineCount ? syntax.Text.LineWithBreak(line + 1) : default;
    }

    private Instruction? Above(Comment comment) => _above.Value.TryGetValue(comment, out var instruction) ? instruction : null;

    private TextSpan StageAround(Comment comment)
    {
        int start = comment.Span.Start;
        // A comment directly above a FROM belongs to the stage that begins there.
        var from = Above(comment) as FromInstruction
            ?? _stages.Value.LastOrDefault(instruction => instruction.Span.Start < start);
        if (from is null)
            return default;
        var next = _stages.Value.FirstOrDefault(instruction => instruction.Span.Start > from.Span.Start);
        return TextSpan.FromBounds(from.LinesSpan.Start, next?.LinesSpan.Start ?? syntax.Text.Length);
    }
}
