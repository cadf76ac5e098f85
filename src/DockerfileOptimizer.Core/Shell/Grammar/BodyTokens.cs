using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The lines of here-documents.</summary>
internal static class BodyTokens
{
    /// <summary>The lines of a body as they are read: for <c>&lt;&lt;-</c> without the tabs in front.</summary>
    public static View LinesOf(View body, bool stripTabs)
    {
        if (!stripTabs)
            return body;
        var builder = new ViewMap.Builder(body.Length);
        for (int position = body.Start; position < body.End;)
        {
            var line = PhysicalLine.At(body, position);
            int start = line.Start;
            while (start < line.ContentEnd && body[start] == '\t')
                start++;
            builder.Append(body, start, line.Next);
            position = line.Next;
        }

        return builder.ToView(body.Span.Start);
    }
}
