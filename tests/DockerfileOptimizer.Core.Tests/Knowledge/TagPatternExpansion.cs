using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>Makes the alternatives of a <see cref="TagPattern"/> of a regular expression that is searched for in a tag.</summary>
internal sealed class TagPatternExpansion
{
    private const char Start = '^';
    private const char End = '$';

    private readonly string _expression;
    private int _position;

    private TagPatternExpansion(string expression) => _expression = expression;

    public static string[] Of(string expression)
    {
        var reader = new TagPatternExpansion(expression);
        string[] alternatives = [.. reader.ReadAlternatives().Select(Whole).Distinct()];
        if (reader._position < expression.Length)
            throw new NotSupportedException($"'{expression}' at {reader._position}");
        return alternatives.Contains("*") ? ["*"] : alternatives;
    }

    /// <summary>What is searched for may stand anywhere, unless it is held to the beginning or the end.</summary>
    private static string Whole(string found)
    {
        string[] parts = found.Split(TagPattern.Except);
        string whole = Anchored(parts[0]);
        return parts.Length == 1 ? whole : whole + TagPattern.Except + Anchored(parts[0] + parts[1]);
    }

    private static string Anchored(string text)
    {
        text = text.StartsWith(Start) ? text[1..] : TagPattern.Anything + text;
        text = text.EndsWith(End) ? text[..^1] : text + TagPattern.Anything;
        if (text.Contains(Start) || text.Contains(End))
            throw new NotSupportedException(text);
        while (text.Contains("**", StringComparison.Ordinal))
            text = text.Replace("**", "*", StringComparison.Ordinal);
        return text;
    }

    private List<string> ReadAlternatives()
    {
        var alternatives = ReadSequence();
        while (_position < _expression.Length && _expression[_position] == '|')
        {
            _position++;
            alternatives.AddRange(ReadSequence());
        }

        return alternatives;
    }

    private List<string> ReadSequence()
    {
        List<string> texts = [""];
        while (_position < _expression.Length && _expression[_position] is not ('|' or ')'))
        {
            var next = Repeat(ReadOne());
            texts = [.. texts.SelectMany(text => next.Select(more => text + more))];
        }

        return texts;
    }

    private List<string> ReadOne()
    {
        char character = _expression[_position++];
        switch (character)
        {
            case '(':
                return ReadGroup();
            case '[':
                int end = _expression.IndexOf(']', _position);
                string members = _expression[_position..end];
                _position = end + 1;
                return members switch
                {
                    "a-z" => [$"{TagPattern.Letter}"],
                    @"\d." => [$"{TagPattern.Version}"],
                    [var first, '-', var last] => [.. Enumerable.Range(first, last - first + 1).Select(member => $"{(char)member}")],
                    _ => [.. members.Select(member => $"{member}")],
                };
            case '\\':
                return [_expression[_position++] switch
                {
                    'd' => $"{TagPattern.Digit}",
                    'D' => $"{TagPattern.Other}",
                    'b' => $"{TagPattern.Boundary}",
                    '.' => ".",
                    var other => throw new NotSupportedException($"\\{other}"),
                }];
            case '.' when _position < _expression.Length && _expression[_position] == '*':
                _position++;
                return [$"{TagPattern.Anything}"];
            case Start or End or '-' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z'):
                return [$"{character}"];
            default:
                throw new NotSupportedException($"'{_expression}' at {_position - 1}");
        }
    }

    private List<string> ReadGroup()
    {
        bool isExcept = _expression.AsSpan(_position).StartsWith("?!");
        _position += isExcept || _expression.AsSpan(_position).StartsWith("?:") ? 2 : 0;
        var alternatives = ReadAlternatives();
        _position++;
        return isExcept ? [.. alternatives.Select(text => TagPattern.Except + text)] : alternatives;
    }

    private List<string> Repeat(List<string> texts)
    {
        char sign = _position < _expression.Length ? _expression[_position] : '\0';
        if (sign is not ('?' or '+' or '*'))
            return texts;
        _position++;
        return (texts, sign) switch
        {
            (_, '?') => ["", .. texts],
            (["#"], '+') => [$"{TagPattern.Digits}"],
            (["="], '+') => texts,
            (["="], '*') => ["", .. texts],
            _ => throw new NotSupportedException($"'{_expression}' at {_position}"),
        };
    }
}
