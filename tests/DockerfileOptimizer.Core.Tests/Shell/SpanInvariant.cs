using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>
/// Spans lie inside their parents, in order and without overlap; what stands between them is syntax of the parent, blank,
/// continuation or comment; a slice of the file is the text of the node.
/// </summary>
internal static partial class SpanInvariant
{
    public static void Check(ShellScript script, string file)
    {
        var errors = script.Errors.Count > 0;
        var covered = file.ToCharArray();
        Blank(covered, script.Comments.Select(comment => comment.Span));
        Blank(covered, Below(script.Body).OfType<ShellRedirection>().Where(redirection => redirection.Heredoc is not null).Select(redirection => WithTerminator(redirection.Heredoc!.Body.Span, file)));
        CheckNode(script.Body, file, new string(covered), errors);
        foreach (var error in script.Errors)
            Assert.That(error.Span.Start >= 0 && error.Span.End <= file.Length, $"error {error}");
        Assert.That(script.Commands.Select(command => command.Script), Is.All.SameAs(script));
    }

    private static IEnumerable<ShellNode> Below(ShellNode node) => node.Children.SelectMany(Below).Prepend(node);

    private static void CheckNode(ShellNode node, string file, string covered, bool errors)
    {
        int position = node.Span.Start;
        foreach (var child in node.Children)
        {
            Assert.That(child.Parent, Is.SameAs(node), $"parent of {child.Span}");
            Assert.That(child.Span.Start, Is.GreaterThanOrEqualTo(position), $"{child.GetType().Name} {child.Span} in {node.GetType().Name} {node.Span}");
            Assert.That(child.Span.End, Is.LessThanOrEqualTo(node.Span.End), $"{child.GetType().Name} {child.Span} in {node.GetType().Name} {node.Span}");
            CheckGap(node, covered, position, child.Span.Start, errors);
            CheckNode(child, file, covered, errors);
            position = child.Span.End;
        }

        CheckGap(node, covered, position, node.Span.End, errors);
        CheckSlice(node, file);
        if (node is ShellRedirection { Heredoc: { } heredoc })
            CheckNode(heredoc, file, file, errors);
    }

    // A joined line has no continuations, its file has.
    private static void CheckSlice(ShellNode node, string file)
    {
        string? text = node switch
        {
            ShellWord word => word.Text,
            ShellWordPart part => part.Text,
            _ => null,
        };
        if (text is null)
            return;
        string slice = file.Substring(node.Span.Start, node.Span.Length);
        if (slice.Contains('`', StringComparison.Ordinal) || IsInsideBackquotes(node))
            return;
        // What Docker joins may make a continuation for the shell.
        Assert.That(slice.Replace("\\\n", "", StringComparison.Ordinal), Is.EqualTo(text).Or.EqualTo(text.Replace("\\\n", "", StringComparison.Ordinal)));
    }

    private static bool IsInsideBackquotes(ShellNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ShellCommandSubstitution { IsBackquoted: true })
                return true;
        }

        return false;
    }

    private static void CheckGap(ShellNode parent, string file, int start, int end, bool errors)
    {
        if (errors && parent is ShellList or ShellCompound or ShellIfClause or ShellCaseBranch or ShellCommandSubstitution or ShellProcessSubstitution)
            return;
        string gap = file.Substring(start, end - start);
        var syntax = parent switch
        {
            ShellHeredoc { Parts.Count: 0 } => Anything(),
            ShellWord or ShellDoubleQuoted or ShellHeredoc => Quotes(),
            ShellLiteral or ShellSingleQuoted or ShellAnsiQuoted or ShellEscape or ShellParameter or ShellExtendedGlob or ShellTest or ShellAssignment or ShellRedirection or ShellOperator => Anything(),
            ShellArithmeticCommand or ShellArithmetic => Parentheses(),
            _ => Separators(),
        };
        Assert.That(syntax.IsMatch(gap), $"«{gap}» in {parent.GetType().Name} {parent.Span}");
    }

    private static TextSpan WithTerminator(TextSpan body, string file)
    {
        int end = file.IndexOf('\n', body.End);
        while (end > 0 && file[end - 1] == '\\')
            end = file.IndexOf('\n', end + 1);
        return TextSpan.FromBounds(body.Start, end < 0 ? file.Length : end);
    }

    private static void Blank(char[] text, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
            Array.Fill(text, ' ', span.Start, span.Length);
    }

    [GeneratedRegex("""^(\$?\\*"|\\+|\\\r?\n)*$""")]
    private static partial Regex Quotes();

    [GeneratedRegex("""^[$()[\]\s\\]*$""")]
    private static partial Regex Parentheses();

    [GeneratedRegex("""^[\s\S]*$""")]
    private static partial Regex Anything();

    [GeneratedRegex("""^([\s;&|(){}!`$<>]|\\+\r?\n|\\(?=`)|\\$|(?<![a-z])(if|then|elif|else|fi|while|until|do|done|for|in|case|esac|select|function|time|-p|coproc)(?![a-z]))*$""")]
    private static partial Regex Separators();
}
