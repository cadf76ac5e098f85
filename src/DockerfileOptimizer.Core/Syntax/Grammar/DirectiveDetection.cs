using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Finds directives as a front end does that has not parsed the file.</summary>
internal static class DirectiveDetection
{
    public static ParserDirective? Find(SourceText text, string name)
    {
        var view = View.Of(text);
        bool hasInterpreter = text.Content.StartsWith("#!", StringComparison.Ordinal);
        int position = hasInterpreter ? PhysicalLine.At(view, 0).Next : 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (position < view.End && view[position] == '#')
        {
            var result = LineTokens.Directive(Cursor.At(view, position));
            if (!result.WasSuccessful || !seen.Add(result.Value.Name))
                return null;
            if (result.Value.Name == name)
                return result.Value;
            position = result.Remainder.Position;
        }

        return null;
    }
}
