using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Here-documents: announced by a redirection, read behind the next line break.</summary>
internal static class HeredocGrammar
{
    /// <summary>Notes that the body of a here-document is to come.</summary>
    public static Parser<ShellRedirection> Announced(Parser<ShellRedirection> redirection) => input =>
    {
        var result = redirection(input);
        if (!result.WasSuccessful || !result.Value.IsHeredoc)
            return result;
        var cursor = (Cursor)result.Remainder;
        return Outcome.Success(result.Value, cursor.WithPending(new PendingHeredoc(cursor.PendingHeredocs, result.Value)));
    };

    /// <summary>Gives the redirection its body, and the body to a shell that reads it as a script.</summary>
    public static void Attach(ShellRedirection redirection, View body, bool expand, bool stripTabs, Cursor cursor)
    {
        redirection.Attach(new ShellHeredoc(body, expand, stripTabs, expand ? PartsOf(body, cursor) : []));
        StandardInput.Feed(redirection, cursor.Depth);
    }

    // As the shell would expand it. It is no script: what does not fit is text, and no error.
    private static IReadOnlyList<ShellWordPart> PartsOf(View body, Cursor cursor)
    {
        var result = ExpansionGrammar.HeredocParts(Cursor.StartOf(body, cursor.Depth, new ParseNotes { Runner = cursor.Notes!.Runner }));
        return result.WasSuccessful ? result.Value : [];
    }
}
