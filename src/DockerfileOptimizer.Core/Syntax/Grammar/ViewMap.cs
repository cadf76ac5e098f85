using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Segments of a text, each copied from one place of the file; sorted, so that a look-up is a binary search.</summary>
internal sealed class ViewMap
{
    private readonly int[] _viewStarts;
    private readonly int[] _sourceStarts;

    /// <summary>Lengths in the file of characters that stand for several there, by their offset; null when there are none.</summary>
    private readonly Dictionary<int, int>? _escapes;

    private ViewMap(int[] viewStarts, int[] sourceStarts, Dictionary<int, int>? escapes = null)
    {
        _viewStarts = viewStarts;
        _sourceStarts = sourceStarts;
        _escapes = escapes;
    }

    public int ToSource(int offset)
    {
        int index = Array.BinarySearch(_viewStarts, offset);
        if (index < 0)
            index = ~index - 1;
        return _sourceStarts[index] + (offset - _viewStarts[index]);
    }

    /// <summary>Where the character at an offset ends in the file.</summary>
    public int EndInSource(int offset) =>
        ToSource(offset) + (_escapes is not null && _escapes.TryGetValue(offset, out int length) ? length : 1);

    /// <summary>The pieces of a file one behind the other, as one text.</summary>
    public static View Join(string source, List<TextSpan> pieces)
    {
        int[] viewStarts = new int[pieces.Count];
        int[] sourceStarts = new int[pieces.Count];
        int length = 0;
        for (int index = 0; index < pieces.Count; index++)
        {
            viewStarts[index] = length;
            sourceStarts[index] = pieces[index].Start;
            length += pieces[index].Length;
        }

        var text = new System.Text.StringBuilder(length);
        foreach (var piece in pieces)
            text.Append(source, piece.Start, piece.Length);
        return new View(text.ToString(), 0, length, new ViewMap(viewStarts, sourceStarts));
    }

    /// <summary>Collects a text piece by piece, with the place each piece comes from.</summary>
    internal sealed class Builder(int capacity)
    {
        private readonly System.Text.StringBuilder _text = new(capacity);
        private readonly List<int> _viewStarts = [];
        private readonly List<int> _sourceStarts = [];
        private Dictionary<int, int>? _escapes;

        public int Length => _text.Length;

        /// <summary>Appends a piece of a text that itself has a map.</summary>
        public void Append(View view, int start, int end)
        {
            if (view.Map is not { } map)
            {
                Append(view.Text, start, end, start);
                return;
            }

            int index = Array.BinarySearch(map._viewStarts, start);
            if (index < 0)
                index = ~index - 1;
            for (int position = start; position < end; index++)
            {
                int pieceEnd = index + 1 < map._viewStarts.Length ? Math.Min(end, map._viewStarts[index + 1]) : end;
                Append(view.Text, position, pieceEnd, map._sourceStarts[index] + (position - map._viewStarts[index]));
                position = pieceEnd;
            }
        }

        /// <summary>Appends one character that stands in the file as an escape.</summary>
        public void AppendEscape(char character, int sourceStart, int sourceLength)
        {
            StartSegment(sourceStart);
            (_escapes ??= [])[_text.Length] = sourceLength;
            _text.Append(character);
        }

        /// <summary>The window on all that was collected; an empty one still knows where it stands.</summary>
        public View ToView(int sourceWhenEmpty)
        {
            if (_viewStarts.Count == 0)
                StartSegment(sourceWhenEmpty);
            string text = _text.ToString();
            return new View(text, 0, text.Length, new ViewMap([.. _viewStarts], [.. _sourceStarts], _escapes));
        }

        private void Append(string text, int start, int end, int sourceStart)
        {
            if (end <= start)
                return;
            StartSegment(sourceStart);
            _text.Append(text, start, end - start);
        }

        private void StartSegment(int sourceStart)
        {
            int last = _viewStarts.Count - 1;
            if (last >= 0 && _sourceStarts[last] + (_text.Length - _viewStarts[last]) == sourceStart)
                return;
            _viewStarts.Add(_text.Length);
            _sourceStarts.Add(sourceStart);
        }
    }
}
