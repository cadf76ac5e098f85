using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Parses texts for tests; each tree is checked for its spans on the way.</summary>
internal static class Scripts
{
    public static ShellScript Parse(string text, ShellDialect dialect = ShellDialect.Bash)
    {
        var script = ShellScript.Parse(ViewOf(text), dialect);
        SpanInvariant.Check(script, text);
        return script;
    }

    /// <summary>The text as Docker sees a line: each backslash at the end of a line joins it with the next.</summary>
    public static ShellScript ParseContinued(string text)
    {
        var builder = new ViewMap.Builder(text.Length);
        var file = ViewOf(text);
        int start = 0;
        for (int index = text.IndexOf("\\\n", StringComparison.Ordinal); index >= 0; index = text.IndexOf("\\\n", start, StringComparison.Ordinal))
        {
            builder.Append(file, start, index);
            start = index + 2;
        }

        builder.Append(file, start, text.Length);
        var script = ShellScript.Parse(builder.ToView(0), ShellDialect.Posix);
        SpanInvariant.Check(script, text);
        return script;
    }

    public static View ViewOf(string text) => View.Of(SourceText.From(text));

    /// <summary>The tree of a text that has no errors.</summary>
    public static string Tree(string text)
    {
        var script = Parse(text);
        Assert.That(script.Errors, Is.Empty);
        return TreePrinter.Print(script.Body);
    }

    /// <summary>Name and literal arguments of each command, <c>?</c> for those that are not literal.</summary>
    public static string Commands(string text) => string.Join("; ", Parse(text).Commands.Select(Describe));

    /// <summary>The messages of the errors, each with the text it stands at in front.</summary>
    public static string Errors(string text) =>
        string.Join("; ", Parse(text).Errors.Select(error => $"{text.Substring(error.Span.Start, error.Span.Length)}: {error.Message}"));

    public static string Describe(ShellCommand command)
    {
        var words = new List<string> { command.NameText ?? "?" };
        words.AddRange(command.Arguments.Select(argument => argument.Value ?? "?"));
        return string.Join(" ", words);
    }
}
