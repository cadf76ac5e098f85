using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Texts that a shell reads again after it has removed backslashes from them.</summary>
internal static class EscapedText
{
    /// <summary>The text without the backslashes in front of the given characters, each character with its place in the file.</summary>
    public static View Unescape(View view, string escapable)
    {
        if (view.Text.IndexOf('\\', view.Start, view.Length) < 0)
            return view;
        var builder = new ViewMap.Builder(view.Length);
        AppendUnescaped(builder, view, view.Start, view.End, escapable);
        return builder.ToView(view.Span.Start);
    }

    public static void AppendUnescaped(ViewMap.Builder builder, View view, int start, int end, string escapable)
    {
        int copied = start;
        for (int position = start; position + 1 < end; position++)
        {
            if (view.Text[position] != '\\')
                continue;
            if (escapable.IndexOf(view.Text[position + 1]) >= 0)
            {
                builder.Append(view, copied, position);
                var span = view.ToSource(position, position + 2);
                builder.AppendEscape(view.Text[position + 1], span.Start, span.Length);
                copied = position + 2;
            }

            position++;
        }

        builder.Append(view, copied, end);
    }
}
