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

    /// <summary>Reads the body as the shell would expand it. It is no script: what does not fit is text, and no error.</summary>
    public static ShellHeredoc Read(View body, bool expand, bool stripTabs, int depth)
    {
        if (!expand)
            return new ShellHeredoc(body, expand, stripTabs, []);
        var result = ExpansionGrammar.HeredocParts(Cursor.StartOf(body, depth, new ParseNotes()));
        return new ShellHeredoc(body, expand, stripTabs, result.WasSuccessful ? result.Value : []);
    }
}
