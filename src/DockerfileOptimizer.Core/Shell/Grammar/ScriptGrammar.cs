using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>A whole script, with recovery: what does not fit is reported, and reading goes on behind the next separator.</summary>
internal static class ScriptGrammar
{
    public static readonly Parser<ShellList> Script = Recovery.Statements(ListGrammar.Pipeline);

    private static readonly Parser<ShellList> InnerScript = Combinators.Nest<ShellList>(input =>
    {
        // Scripts in scripts are read over and over again, so that they may not nest as deeply as other things.
        const int levels = 16;
        var cursor = (Cursor)input;
        return Script(Cursor.StartOf(cursor.View, cursor.Depth + levels, cursor.Notes));
    });

    /// <summary>Reads a script whose here-documents may have been cut off already.</summary>
    public static ShellList Read(View view, IReadOnlyList<Heredoc> heredocs, ParseNotes notes) =>
        Complete(Script(Cursor.StartOf(view, depth: 0, notes)), heredocs);

    /// <summary>Reads a script inside of another one.</summary>
    public static ShellList ReadInner(View view, int depth, ParseNotes notes) => Complete(InnerScript(Cursor.StartOf(view, depth, notes)), []);

    private static ShellList Complete(IResult<ShellList> result, IReadOnlyList<Heredoc> heredocs)
    {
        var end = (Cursor)result.Remainder;
        if (!result.WasSuccessful)
        {
            end.Notes!.Errors.Add(Failures.ErrorOf(result));
            return new ShellList([], end.View.ToSource(end.Position, end.Position));
        }

        AttachBodies(end, heredocs);
        end.Notes!.Errors.Sort((left, right) => left.Span.CompareTo(right.Span));
        return result.Value;
    }

    private static void AttachBodies(Cursor end, IReadOnlyList<Heredoc> heredocs)
    {
        if (end.PendingHeredocs is not { } pending)
            return;
        var notes = end.Notes!;
        int next = 0;
        foreach (var redirection in HeredocTokens.InOrder(pending))
        {
            int index = next;
            while (index < heredocs.Count && heredocs[index].Name != HeredocTokens.Delimiter(redirection))
                index++;
            if (index == heredocs.Count)
            {
                notes.Errors.Add(HeredocTokens.Unterminated(redirection));
                continue;
            }

            var heredoc = heredocs[index];
            HeredocGrammar.Attach(redirection, heredoc.Body, heredoc.Expand, heredoc.StripTabs, end);
            next = index + 1;
        }
    }
}
