using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>A whole script, with recovery: what does not fit is reported, and reading goes on behind the next separator.</summary>
internal static class ScriptGrammar
{
    public static readonly Parser<ShellList> Script = Recovery.Statements(ListGrammar.Pipeline);

    /// <summary>Reads a script whose here-documents may have been cut off already.</summary>
    public static ShellList Read(View view, IReadOnlyList<Heredoc> heredocs, int depth, ParseNotes notes)
    {
        var result = Script(Cursor.StartOf(view, depth, notes));
        AttachBodies(((Cursor)result.Remainder).PendingHeredocs, heredocs, depth, notes);
        notes.Errors.Sort((left, right) => left.Span.CompareTo(right.Span));
        return result.Value;
    }

    private static void AttachBodies(PendingHeredoc? pending, IReadOnlyList<Heredoc> heredocs, int depth, ParseNotes notes)
    {
        if (pending is null)
            return;
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
            redirection.Attach(HeredocGrammar.Read(heredoc.Body, heredoc.Expand, heredoc.StripTabs, depth));
            next = index + 1;
        }
    }
}
