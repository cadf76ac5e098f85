using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>The unified diff of what fixes make of a file and of those beside it.</summary>
internal static class FixDiff
{
    /// <summary>Empty when nothing changes.</summary>
    public static string Create(FixOutcome outcome)
    {
        if (outcome.Session is not { } session)
            return "";
        var diffs = session.OtherFiles.Select(file => Create(NameOf(file, outcome), file.Original?.Text, file.Text));
        return Create(outcome.File.Name, outcome.Before.Source!.Text, session.Text) + string.Concat(diffs);
    }

    private static string Create(string name, SourceText? before, SourceText after) => UnifiedDiff.Create(
        before is null ? UnifiedDiff.NoFile : Prefixed("a/", name),
        Prefixed("b/", name),
        before ?? SourceText.From(""),
        after);

    // 'patch' and 'git apply' take the first folder of a relative path away.
    private static string Prefixed(string prefix, string name) => Path.IsPathRooted(name) ? name : prefix + name;

    private static string NameOf(FixedFile file, FixOutcome outcome)
    {
        string folder = Path.GetDirectoryName(outcome.File.Path!)!;
        return FindingText.PathOf(outcome.File.Name, Path.GetRelativePath(folder, file.Path));
    }
}
