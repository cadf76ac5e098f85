using System.Globalization;
using System.Text;

namespace DockerfileOptimizer.Project.Manifests;

/// <summary>Reads a JSON text, with comments and commas at the end allowed as the tools of Node allow them.</summary>
internal sealed class JsonReader
{
    /// <summary>Deeper texts are no manifests.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads a text; null when it is malformed or nested too deeply.</summary>
    public static JsonNode? TryParse(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value(MaxDepth);
        reader.SkipBlanks();
        return reader._position == text.Length ? value : null;
    }

    private JsonNode? Value(int depth)
    {
        SkipBlanks();
        if (depth == 0 || _position == _text.Length)
            return null;
        return _text[_position] switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String() is { } text ? JsonNode.Of(text) : null,
            _ => Scalar(),
        };
    }

    private JsonNode? Object(int depth)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        _position++;
        while (!Accept('}'))
        {
            SkipBlanks();
            if (String() is not { } name || !Accept(':') || Value(depth - 1) is not { } value)
                return null;
            members[name] = value;
            if (!Accept(',') && !IsAt('}'))
                return null;
        }

        return JsonNode.Of(members);
    }

    private JsonNode? Array(int depth)
    {
        var elements = new List<JsonNode>();
        _position++;
        while (!Accept(']'))
        {
            if (Value(depth - 1) is not { } value)
                return null;
            elements.Add(value);
            if (!Accept(',') && !IsAt(']'))
                return null;
        }

        return JsonNode.Of(elements);
    }

    private JsonNode? Scalar()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.'))
            _position++;
        return _position > start ? JsonNode.Other : null;
    }

    private string? String()
    {
        if (_position == _text.Length || _text[_position] != '"')
            return null;
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            char character = _text[_position];
            if (character == '"')
            {
                _position++;
                return text.ToString();
            }

            if (character != '\\')
                text.Append(character);
            else if (!Escape(text))
                return null;
        }

        return null;
    }

    private bool Escape(StringBuilder text)
    {
        if (++_position == _text.Length)
            return false;
        char character = _text[_position];
        if (character != 'u')
        {
            text.Append(character switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => character });
            return true;
        }

        if (_position + 4 >= _text.Length || !ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            return false;
        text.Append((char)code);
        _position += 4;
        return true;
    }

    private bool IsAt(char character)
    {
        SkipBlanks();
        return _position < _text.Length && _text[_position] == character;
    }

    private bool Accept(char character)
    {
        if (!IsAt(character))
            return false;
        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position]))
                _position++;
            else if (string.CompareOrdinal(_text, _position, "//", 0, 2) == 0)
                SkipTo("\n");
            else if (string.CompareOrdinal(_text, _position, "/*", 0, 2) == 0)
                SkipTo("*/");
            else
                return;
        }
    }

    private void SkipTo(string end)
    {
        int found = _text.IndexOf(end, _position, StringComparison.Ordinal);
        _position = found < 0 ? _text.Length : found + end.Length;
    }
}
