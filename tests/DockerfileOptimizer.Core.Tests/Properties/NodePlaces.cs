using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>Looks for nodes that are not where they say.</summary>
internal static class NodePlaces
{
    public static string? Problem(DockerfileSyntax syntax)
    {
        int end = 0;
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.LinesSpan.Start < end || !instruction.LinesSpan.Contains(instruction.Span) || instruction.LinesSpan.End > syntax.Text.Length)
                return $"{instruction.GetType().Name} stands at {instruction.Span} in the lines {instruction.LinesSpan}";
            end = instruction.LinesSpan.End;
            foreach (var word in instruction.Arguments.Prepend(instruction.Keyword))
            {
                if (!instruction.Span.Contains(word.Span))
                    return $"'{word.Text}' stands at {word.Span}, outside of {instruction.Span}";
                if (Problem(word.View, word.Span, syntax.Text) is { } problem)
                    return problem;
            }
        }

        return syntax.Errors.Where(error => error.Span.Start < 0 || error.Span.End > syntax.Text.Length).Select(error => error.ToString()).FirstOrDefault();
    }

    public static string? Problem(ShellScript script, SourceText file)
    {
        var open = new Stack<ShellNode>([script.Body]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            int end = node.Span.Start;
            foreach (var child in node.Children)
            {
                if (child.Parent != node || child.Span.Start < end || child.Span.End > node.Span.End)
                    return $"{child.GetType().Name} stands at {child.Span} in a {node.GetType().Name} at {node.Span}, behind {end}";
                end = child.Span.End;
                open.Push(child);
            }

            if (node is ShellRedirection { Heredoc: { } heredoc })
                open.Push(heredoc);
            if (node is ShellCommand { InnerScript: { } inner } && Problem(inner, file) is { } below)
                return below;
            if (node is ShellWord word && Problem(word.View, word.Span, file) is { } problem)
                return problem;
        }

        return script.Errors.Where(error => error.Span.Start < 0 || error.Span.End > file.Length).Select(error => error.ToString()).FirstOrDefault()
            ?? script.Commands.Where(command => command.Script.Body.Parent is not null).Select(command => $"{command.Span} is in no script").FirstOrDefault();
    }

    /// <summary>Each character is that of the file, or an escape or a gap stands there in its place.</summary>
    private static string? Problem(View view, TextSpan span, SourceText file)
    {
        if (span.Start < 0 || span.End > file.Length || span != view.Span)
            return $"'{view}' stands at {view.Span}, its word at {span}";
        for (int offset = view.Start; offset < view.End; offset++)
        {
            char written = file.Content[view.ToSource(offset)];
            if (written != view[offset] && written != '\\' && view[offset] != ' ')
                return $"'{view}' at {span}: '{view[offset]}' is '{written}' in the file";
        }

        return null;
    }
}
