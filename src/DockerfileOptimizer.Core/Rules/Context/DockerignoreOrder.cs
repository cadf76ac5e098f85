using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3106: a line of an ignore file that has no effect, for another undoes it or for the way it is written.</summary>
public sealed class DockerignoreOrder : Rule<IgnorePattern>
{
    private const string Risk = "other files are sent than before";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3106", "dockerignore-order", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Of the lines that match a path the last one decides, so that an exception must stand below the pattern it is an exception from. Comments stand on lines of their own, and folders are divided by `/`.",
        Files = new Dictionary<string, string> { ["Dockerfile"] = "COPY . ." },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|!README.md|]\n*.md\n.git\n",
        Compliant = "*.md\n!README.md\n.git\n",
    };

    protected override void Check(IgnorePattern pattern, RuleContext context)
    {
        if (context.IgnoreFile is not { Content.Error: null } file)
            return;
        string written = file.Content.Source.Slice(pattern.Span);
        if (written.IndexOf(" #", StringComparison.Ordinal) is > 0 and var hash)
            Report("This is no comment but part of the pattern, which so matches nothing; write it on a line of its own", new(TextSpan.FromBounds(pattern.Span.Start + written.Substring(0, hash).TrimEnd().Length, pattern.Span.End), ""));
        else if (HasFolderBackslash(written))
            Report($"A backslash divides no folders here, so that the pattern matches nothing; write '{written.Replace('\\', '/')}'", new(pattern.Span, written.Replace('\\', '/')));
        else if (pattern.Path.StartsWith("../", StringComparison.Ordinal))
            context.Report(file, pattern.Span, "Nothing above the context's root is sent, so that the pattern has no effect; remove it");
        else if (pattern.IsException && FindUndoing(pattern, file.Content) is { } undoing)
            context.Report(file, pattern.Span, $"'{undoing}' below undoes '{written}'; move it behind", MoveBehind(pattern, undoing, file));

        void Report(string message, TextChange change) =>
            context.Report(file, pattern.Span, message, Fix.Review("Write the pattern so that it matches", Risk, [new FileEdit(file.RelativePath, [change])]));
    }

    /// <summary>A backslash before a letter: it escapes nothing.</summary>
    private static bool HasFolderBackslash(string written)
    {
        for (int index = written.IndexOf('\\'); index >= 0; index = written.IndexOf('\\', index + 1))
        {
            if (index + 1 < written.Length && char.IsLetterOrDigit(written[index + 1]))
                return true;
        }

        return false;
    }

    /// <summary>The pattern behind an exception that takes all of it out again; null when there is none.</summary>
    private static IgnorePattern? FindUndoing(IgnorePattern exception, IgnoreFile file)
    {
        if (exception.Path.IndexOfAny(['*', '?', '[', '\\']) < 0)
        {
            var result = file.MatchWithParents(exception.Path);
            return result is { IsIgnored: true, Pattern: { } decisive } && decisive.Span.Start > exception.Span.Start ? decisive : null;
        }

        var behind = file.Patterns.Where(pattern => pattern.Span.Start > exception.Span.Start).ToList();
        return behind.Any(pattern => pattern.Text == exception.Text)
            ? null
            : behind.LastOrDefault(pattern => !pattern.IsException && (pattern.Path is "*" or "**" or "**/*" || pattern.Path == exception.Path));
    }

    private static Fix MoveBehind(IgnorePattern pattern, IgnorePattern other, ContextIgnoreFile file)
    {
        var text = file.Content.Source;
        var line = text.LineWithBreak(text.LineAt(pattern.Span.Start));
        int end = text.EndOfLine(text.LineAt(other.Span.Start));
        TextChange[] changes = [new(line, ""), new(new(end, 0), text.NewLine + text.Slice(pattern.Span))];
        return Fix.Review($"Move '{text.Slice(pattern.Span)}' behind '{other}'", Risk, [new FileEdit(file.RelativePath, changes)]);
    }
}
