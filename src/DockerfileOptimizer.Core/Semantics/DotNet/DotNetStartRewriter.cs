using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Rewrites how an app is started: by its own program, or by <c>dotnet</c>.</summary>
internal static class DotNetStartRewriter
{
    private const string Extension = ".dll";

    /// <summary>The words <c>dotnet App.dll</c> as <c>./App</c>; null when they do not stand side by side.</summary>
    public static TextChange? ToProgram(StartCommand start, DotNetStart dotNet, SourceText text)
    {
        if (start.Words.Count < 2 || start.Words[1] != dotNet.App || dotNet.App.Value is not { } path || !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return null;
        var span = TextSpan.FromBounds(start.Words[0].Span.Start, dotNet.App.Span.End);
        bool isPlain = span.Length > 0 && dotNet.App.Span.Start > start.Words[0].Span.End && text.Slice(start.Words[0].Span.End, dotNet.App.Span.Start).All(character => character is ' ' or ',');
        return isPlain ? new TextChange(span, Quoted(ProgramOf(path), start.Words[0], text)) : null;
    }

    /// <summary>The program <c>./App</c> as <c>dotnet App.dll</c>; null when it is not written plainly.</summary>
    public static TextChange? ToAssembly(DotNetStart dotNet, SourceText text)
    {
        if (dotNet.App is not { TextSpan: not null, Value: { } path } app)
            return null;
        string assembly = (path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path) + Extension;
        string separator = IsQuoted(app, text) ? ", " : " ";
        return new TextChange(app.Span, Quoted("dotnet", app, text) + separator + Quoted(assembly, app, text));
    }

    /// <summary>The path of the program beside an assembly.</summary>
    public static string ProgramOf(string assembly)
    {
        string program = assembly.Substring(0, assembly.Length - Extension.Length);
        return program.IndexOf('/') >= 0 ? program : "./" + program;
    }

    private static string Quoted(string value, StartWord like, SourceText text) => IsQuoted(like, text) ? $"\"{value}\"" : value;

    private static bool IsQuoted(StartWord word, SourceText text) => text.Content[word.Span.Start] == '"';
}
