using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// A place in a view. Sprache's own input walks character by character and allocates a dictionary for each;
/// this one jumps from token to token.
/// </summary>
internal sealed class Cursor : IInput
{
    private Cursor(View view, int position, int depth, PendingHeredoc? pendingHeredocs, ParseNotes? notes)
    {
        View = view;
        Position = position;
        Depth = depth;
        PendingHeredocs = pendingHeredocs;
        Notes = notes;
    }

    public View View { get; }

    public int Position { get; }

    /// <summary>How many self-referencing parsers are open here.</summary>
    public int Depth { get; }

    /// <summary>Here-documents announced on this line, the last one first; their bodies begin behind the next line break.</summary>
    public PendingHeredoc? PendingHeredocs { get; }

    /// <summary>What the parse has come by so far, or null when nobody asked for it.</summary>
    public ParseNotes? Notes { get; }

    public string Source => View.Text;

    public bool AtEnd => Position >= View.End;

    /// <summary>The current character, or NUL at the end.</summary>
    public char Current => Position < View.End ? View.Text[Position] : '\0';

    public int Line => throw new NotSupportedException("Lines are computed from offsets, when they are shown.");

    public int Column => throw new NotSupportedException("Columns are computed from offsets, when they are shown.");

    public IDictionary<object, object> Memos => throw new NotSupportedException("Parse.Ref is not used: see Combinators.Lazy.");

    public static Cursor At(View view, int position, int depth = 0, ParseNotes? notes = null) => new(view, position, depth, null, notes);

    public static Cursor StartOf(View view, int depth = 0, ParseNotes? notes = null) => new(view, view.Start, depth, null, notes);

    /// <summary>The character so far ahead, or NUL behind the end.</summary>
    public char Peek(int distance) => Position + distance < View.End ? View.Text[Position + distance] : '\0';

    public Cursor MoveTo(int position) => new(View, position, Depth, PendingHeredocs, Notes);

    public Cursor Enter() => new(View, Position, Depth + 1, PendingHeredocs, Notes);

    public Cursor Leave() => new(View, Position, Depth - 1, PendingHeredocs, Notes);

    public Cursor WithPending(PendingHeredoc? heredocs) => new(View, Position, Depth, heredocs, Notes);

    public IInput Advance() => MoveTo(Position + 1);

    public bool Equals(IInput? other) =>
        other is Cursor cursor && cursor.Position == Position && ReferenceEquals(cursor.View, View);

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => Position;
}
