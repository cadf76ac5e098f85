namespace DockerfileOptimizer.Context;

/// <summary>A pattern for one name of a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>[[:alpha:]]</c> and <c>\</c>.</summary>
internal sealed class SegmentGlob
{
    private static readonly char[] Special = ['*', '?', '[', '\\'];

    private readonly string? _literal;
    private readonly List<GlobToken> _tokens = [];

    // A bracket that is not closed, or a backslash at the end, matches nothing.
    private readonly bool _isMalformed;

    public SegmentGlob(string pattern)
    {
        if (pattern.IndexOfAny(Special) < 0)
        {
            _literal = pattern;
            return;
        }

        for (int position = 0; position < pattern.Length;)
        {
            if (GlobToken.TryRead(pattern, ref position) is not { } token)
            {
                _isMalformed = true;
                return;
            }

            _tokens.Add(token);
        }
    }

    public bool IsMatch(string name) => _literal is null ? !_isMalformed && Matches(name) : _literal == name;

    // Of several asterisks only the last one needs to be tried again.
    private bool Matches(string name)
    {
        int token = 0;
        int position = 0;
        int retryToken = -1;
        int retryPosition = 0;
        while (position < name.Length)
        {
            if (token < _tokens.Count && _tokens[token].IsAsterisk)
            {
                retryToken = ++token;
                retryPosition = position;
            }
            else if (token < _tokens.Count && _tokens[token].IsMatch(name[position]))
            {
                token++;
                position++;
            }
            else if (retryToken >= 0)
            {
                token = retryToken;
                position = ++retryPosition;
            }
            else
            {
                return false;
            }
        }

        while (token < _tokens.Count && _tokens[token].IsAsterisk)
            token++;
        return token == _tokens.Count;
    }
}
