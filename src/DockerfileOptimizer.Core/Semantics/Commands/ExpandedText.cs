using System.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>The text of a word after its expansions, each character with what it still means to the shell.</summary>
internal sealed class ExpandedText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _kinds = new();

    /// <summary>Text that stands for itself: quoted, or escaped.</summary>
    public const char Quoted = 'q';

    /// <summary>Text of the script, in which braces, wildcards and a tilde mean something.</summary>
    public const char Literal = 'l';

    /// <summary>Text out of a variable that is not quoted: wildcards mean something, blanks split.</summary>
    public const char Substituted = 's';

    /// <summary>Something that is not known.</summary>
    private const char Hole = '?';

    public int Length => _text.Length;

    public char this[int index] => _text[index];

    public bool IsLiteral(int index) => _kinds[index] == Literal;

    public bool IsHole(int index) => _kinds[index] == Hole;

    /// <summary>True for a character that splits words or is a wildcard when the shell comes to it.</summary>
    public bool IsActive(int index) => _kinds[index] is Literal or Substituted;

    /// <summary>True for a blank out of a variable, which splits the word.</summary>
    public bool IsSplit(int index) => _kinds[index] == Substituted && _text[index] is ' ' or '\t' or '\n';

    public void Append(string text, char kind)
    {
        _text.Append(text);
        _kinds.Append(kind, text.Length);
    }

    public void AppendHole()
    {
        _text.Append(' ');
        _kinds.Append(Hole);
    }

    /// <summary>Appends a part of another text.</summary>
    public ExpandedText Append(ExpandedText other, int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            _text.Append(other._text[index]);
            _kinds.Append(other._kinds[index]);
        }

        return this;
    }

    public string Substring(int start, int end) => _text.ToString(start, end - start);
}
