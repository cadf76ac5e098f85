using System.Globalization;
using System.Text;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>Writes the difference of two texts as <c>diff -u</c> does, for people and for <c>patch</c>.</summary>
public sealed class UnifiedDiff
{
    /// <summary>The name of a side that has no file.</summary>
    public const string NoFile = "/dev/null";

    private const int ContextLines = 3;

    private readonly List<string> _old;
    private readonly List<string> _new;
    private readonly StringBuilder _output = new();

    private UnifiedDiff(SourceText oldText, SourceText newText)
    {
        _old = Lines(oldText);
        _new = Lines(newText);
    }

    /// <summary>The diff, with lines ended by LF around the lines of the texts as they are; empty when the texts are equal.</summary>
    /// <param name="oldName">What the header calls the old file (<c>a/Dockerfile</c>), or <see cref="NoFile"/>.</param>
    /// <param name="newName">What the header calls the new file (<c>b/Dockerfile</c>).</param>
    /// <param name="oldText">The text before.</param>
    /// <param name="newText">The text after.</param>
    public static string Create(string oldName, string newName, SourceText oldText, SourceText newText) =>
        new UnifiedDiff(oldText, newText).Create(oldName, newName);

    private string Create(string oldName, string newName)
    {
        var edits = LineDiff.Compare(_old, _new);
        if (edits.Count == 0)
            return "";

        _output.Append("--- ").Append(Quote(oldName)).Append("\n+++ ").Append(Quote(newName)).Append('\n');
        int first = 0;
        for (int next = 1; next <= edits.Count; next++)
        {
            if (next < edits.Count && edits[next].OldStart - edits[next - 1].OldEnd <= 2 * ContextLines)
                continue;
            AppendHunk([.. edits.Skip(first).Take(next - first)]);
            first = next;
        }

        return _output.ToString();
    }

    private void AppendHunk(List<LineEdit> edits)
    {
        var first = edits[0];
        var last = edits[edits.Count - 1];
        int before = Math.Min(ContextLines, first.OldStart);
        int after = Math.Min(ContextLines, _old.Count - last.OldEnd);
        _output
            .Append("@@ -").Append(Range(first.OldStart - before, last.OldEnd + after))
            .Append(" +").Append(Range(first.NewStart - before, last.NewEnd + after))
            .Append(" @@\n");

        int line = first.OldStart - before;
        foreach (var edit in edits)
        {
            AppendLines(' ', _old, line, edit.OldStart);
            AppendLines('-', _old, edit.OldStart, edit.OldEnd);
            AppendLines('+', _new, edit.NewStart, edit.NewEnd);
            line = edit.OldEnd;
        }

        AppendLines(' ', _old, line, line + after);
    }

    private void AppendLines(char mark, List<string> lines, int start, int end)
    {
        for (int line = start; line < end; line++)
        {
            _output.Append(mark).Append(lines[line]);
            if (!HasBreak(lines[line]))
                _output.Append("\n\\ No newline at end of file\n");
        }
    }

    // An empty range names the line before it; a range of one line has no count.
    private static string Range(int start, int end)
    {
        int count = end - start;
        string first = (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture);
        return count == 1 ? first : first + "," + count.ToString(CultureInfo.InvariantCulture);
    }

    private static List<string> Lines(SourceText text)
    {
        var lines = new List<string>(text.LineCount);
        for (int line = 1; line <= text.LineCount; line++)
        {
            var span = text.LineWithBreak(line);
            if (!span.IsEmpty)
                lines.Add(text.Slice(span));
        }

        return lines;
    }

    private static bool HasBreak(string line) => line[line.Length - 1] == '\n';

    // A tab ends a name in a header, so that one with spaces is read whole; other names are quoted as in C.
    private static string Quote(string name)
    {
        if (!name.Any(character => char.IsControl(character) || character is '"' or '\\'))
            return name.Contains(' ') ? name + "\t" : name;

        var quoted = new StringBuilder("\"");
        foreach (byte unit in Encoding.UTF8.GetBytes(name))
        {
            if (unit is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)unit);
            else if (unit is < 0x20 or >= 0x7F)
                quoted.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0'));
            else
                quoted.Append((char)unit);
        }

        return quoted.Append('"').ToString();
    }
}
