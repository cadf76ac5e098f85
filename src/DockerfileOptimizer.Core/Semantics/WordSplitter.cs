using System.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Splits an expanded word at the blanks that stand outside of quotes.</summary>
internal sealed class WordSplitter
{
    private readonly StringBuilder _word = new();
    private readonly List<string> _words = [];

    /// <summary>Takes in the next piece.</summary>
    /// <param name="text">The piece, expanded.</param>
    /// <param name="splits">False for what was in quotes or escaped.</param>
    /// <param name="isText">True for what stands in the file as it is.</param>
    public void Add(string text, bool splits, bool isText)
    {
        int signs = 0;
        foreach (char character in text)
        {
            // Blanks behind '<<' belong to the here-document that may begin there.
            bool isHeld = isText && signs > 0 && signs % 2 == 0 && (character is ' ' or '\t' or '\r');
            if (!isHeld)
                signs = character == '<' ? signs + 1 : 0;
            if (splits && char.IsWhiteSpace(character) && !isHeld)
                EndWord();
            else
                _word.Append(character);
        }
    }

    /// <summary>Forgets what the current word holds so far.</summary>
    public void Lose() => _word.Clear();

    /// <summary>The words, the last one ended.</summary>
    public IReadOnlyList<string> End()
    {
        EndWord();
        return _words;
    }

    private void EndWord()
    {
        if (_word.Length == 0)
            return;
        _words.Add(_word.ToString());
        _word.Clear();
    }
}
