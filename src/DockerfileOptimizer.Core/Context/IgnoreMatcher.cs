using System.Text;

namespace DockerfileOptimizer.Context;

/// <summary>What BuildKit makes of an ignore pattern: a comparison where there is no wildcard, else a regular expression that the pattern is rewritten to.</summary>
/// <remarks>The rewriting knows nothing of brackets and passes escapes, <c>^</c>, <c>|</c> and braces through, so that <c>[a*]</c>, <c>\d</c>, <c>a|b*</c> and <c>a{2}*</c> mean what the rewritten text means.</remarks>
internal sealed class IgnoreMatcher
{
    private enum Kind
    {
        Exact,
        Prefix,
        Suffix,
        Expression,
    }

    private readonly Kind _kind;
    private readonly string _literal;
    private readonly IReadOnlyList<StepSequence>? _alternatives;

    private IgnoreMatcher(Kind kind, string literal, IReadOnlyList<StepSequence>? alternatives)
    {
        _kind = kind;
        _literal = literal;
        _alternatives = alternatives;
    }

    /// <summary>True when the rewritten text is no expression; each path tried is a failure then.</summary>
    public bool IsMalformed => _kind == Kind.Expression && _alternatives is null;

    public static IgnoreMatcher From(string pattern)
    {
        string expression = Rewrite(pattern, out var kind);
        return kind switch
        {
            Kind.Prefix => new(kind, pattern.Substring(0, pattern.Length - 2), null),
            Kind.Suffix => new(kind, pattern.Substring(2), null),
            Kind.Exact => new(kind, pattern, null),
            _ => new(kind, pattern, ExpressionReader.TryRead(expression)),
        };
    }

    /// <summary>Matches all of a path; the folders above it are the caller's matter.</summary>
    public bool IsMatch(string path) => _kind switch
    {
        Kind.Prefix => path.StartsWith(_literal, StringComparison.Ordinal),
        Kind.Suffix => path.EndsWith(_literal, StringComparison.Ordinal) || IsWithoutFolders(path),
        Kind.Exact => string.Equals(path, _literal, StringComparison.Ordinal),
        _ => _alternatives is not null && _alternatives.Any(sequence => sequence.IsMatch(path)),
    };

    /// <summary>A suffix <c>/name</c> also matches the name in the root.</summary>
    private bool IsWithoutFolders(string path) =>
        _literal.Length == path.Length + 1 && _literal[0] == '/' && _literal.EndsWith(path, StringComparison.Ordinal);

    private static string Rewrite(string pattern, out Kind kind)
    {
        kind = Kind.Exact;
        var expression = new StringBuilder("^");

        // BuildKit's scanner passes over a byte order mark.
        int start = pattern.Length > 0 && pattern[0] == '\uFEFF' ? 1 : 0;
        for (int index = start; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '*' when index + 1 < pattern.Length && pattern[index + 1] == '*':
                    bool isFirst = index == start;
                    index += index + 2 < pattern.Length && pattern[index + 2] == '/' ? 2 : 1;
                    kind = AppendDoubleStar(expression, kind, isFirst, isLast: index + 1 == pattern.Length);
                    break;
                case '*':
                    expression.Append("[^/]*");
                    kind = Kind.Expression;
                    break;
                case '?':
                    expression.Append("[^/]");
                    kind = Kind.Expression;
                    break;
                case '\\':
                    expression.Append('\\');
                    if (index + 1 == pattern.Length)
                        break;
                    expression.Append(pattern[++index]);
                    kind = Kind.Expression;
                    break;
                case '[' or ']':
                    expression.Append(pattern[index]);
                    kind = Kind.Expression;
                    break;
                case '.' or '+' or '(' or ')' or '$':
                    expression.Append('\\').Append(pattern[index]);
                    break;
                default:
                    expression.Append(pattern[index]);
                    break;
            }
        }

        return expression.Append('$').ToString();
    }

    private static Kind AppendDoubleStar(StringBuilder expression, Kind kind, bool isFirst, bool isLast)
    {
        if (!isLast)
            expression.Append(ExpressionReader.OptionalFolders);
        else if (kind != Kind.Exact)
            expression.Append(".*");

        if (isFirst)
            return Kind.Suffix;
        return isLast && kind == Kind.Exact ? Kind.Prefix : Kind.Expression;
    }
}
