using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Sorts the elements of a simple command.</summary>
internal static class CommandParts
{
    public static ShellCommand ToCommand(IReadOnlyList<ShellNode> prefix, IReadOnlyList<ShellNode> words)
    {
        var first = prefix.Count > 0 ? prefix[0] : words[0];
        var last = words.Count > 0 ? words[words.Count - 1] : prefix[prefix.Count - 1];
        int redirectionCount = Count(prefix) + Count(words);
        var redirections = redirectionCount == 0 ? [] : new ShellRedirection[redirectionCount];
        int redirection = 0;

        var assignments = Sort<ShellAssignment>(prefix, prefix.Count - Count(prefix), redirections, ref redirection);
        var all = Sort<ShellWord>(words, words.Count - Count(words), redirections, ref redirection);
        return new ShellCommand(
            assignments,
            all.Length > 0 ? all[0] : null,
            new ArraySegment<ShellWord>(all, Math.Min(1, all.Length), Math.Max(0, all.Length - 1)),
            redirections,
            TextSpan.FromBounds(first.Span.Start, last.Span.End));
    }

    private static int Count(IReadOnlyList<ShellNode> nodes)
    {
        int count = 0;
        for (int index = 0; index < nodes.Count; index++)
        {
            if (nodes[index] is ShellRedirection)
                count++;
        }

        return count;
    }

    private static T[] Sort<T>(IReadOnlyList<ShellNode> nodes, int count, ShellRedirection[] redirections, ref int redirection)
        where T : ShellNode
    {
        if (count == 0 && nodes.Count == 0)
            return [];
        var others = new T[count];
        int other = 0;
        for (int index = 0; index < nodes.Count; index++)
        {
            if (nodes[index] is ShellRedirection found)
                redirections[redirection++] = found;
            else
                others[other++] = (T)nodes[index];
        }

        return others;
    }
}
