namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What a parse comes by on its way: findings, and answers of long look-aheads, so that no place is scanned twice.</summary>
internal sealed class ParseNotes
{
    private ParseNotes(List<Comment> comments, List<SyntaxError> errors)
    {
        Comments = comments;
        Errors = errors;
    }

    public ParseNotes()
        : this([], [])
    {
    }

    public List<Comment> Comments { get; }

    public List<SyntaxError> Errors { get; }

    /// <summary>The command whose text is read; null when it is the script of an instruction.</summary>
    public SyntaxNode? Runner { get; set; }

    /// <summary>True when the text has ended inside of something, which is among the errors already.</summary>
    public bool IsCut { get; set; }

    /// <summary>The end of what begins at a position, for the positions below <see cref="ScannedTo"/> where the look-ahead found one.</summary>
    public Dictionary<int, int> Ends { get; } = [];

    public int ScannedTo { get; set; }

    /// <summary>The notes for another text that is read as a part of this one: positions differ, findings are the same.</summary>
    public ParseNotes ForOtherText() => new(Comments, Errors) { Runner = Runner };
}
