using DockerfileOptimizer.Context;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>Edits of the ignore file that applies to a Dockerfile.</summary>
public static class IgnoreFileEdit
{
    /// <summary>Adds lines to the ignore file, or makes one in the context's root; null when the context is not known or an exception in the file would be undone.</summary>
    /// <param name="context">The file and its surroundings.</param>
    /// <param name="lines">Patterns, exceptions with their <c>!</c>.</param>
    public static FileEdit? Add(RuleContext context, IReadOnlyCollection<string> lines)
    {
        if (context.IgnoreFile is { } file)
            return Append(file, lines);
        if (context.BuildContext is not { } root || context.Path is not { } dockerfile)
            return null;
        string path = RelativePath.From(Path.GetDirectoryName(dockerfile)!, Path.Combine(root.Root, IgnoreFilePaths.Name));
        return FileEdit.Create(path, string.Concat(lines.Select(line => line + "\n")));
    }

    private static FileEdit? Append(ContextIgnoreFile file, IReadOnlyCollection<string> lines)
    {
        var source = file.Content.Source;
        string separator = source.Length > 0 && source.Content[source.Length - 1] != '\n' ? source.NewLine : "";
        var change = new TextChange(new(source.Length, 0), separator + string.Concat(lines.Select(line => line + source.NewLine)));
        var changed = IgnoreFile.Parse(source.WithChanges([change]));
        // What an exception brings back must not go again.
        bool undoes = file.Content.Patterns.Any(pattern =>
            pattern.IsException && !file.Content.MatchWithParents(pattern.Path).IsIgnored && changed.MatchWithParents(pattern.Path).IsIgnored);
        return undoes || changed.Error is not null ? null : new FileEdit(file.RelativePath, [change]);
    }
}
