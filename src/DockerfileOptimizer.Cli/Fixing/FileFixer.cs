using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>Applies fixes to a file and writes it back.</summary>
internal sealed class FileFixer(FileAnalysis analysis, FixSettings settings)
{
    /// <summary>Fixes one file. Never throws because of its content or the file system.</summary>
    public FixOutcome Fix(PlannedFile planned)
    {
        var input = analysis.Load(planned);
        var before = analysis.Analyze(input);
        var outcome = new FixOutcome(planned.File, before);
        if (before.Source is not { IsValidUtf8: true } source)
            return outcome;

        // Nothing is written where the text came from standard input.
        var scope = planned.File.IsStandardInput ? null : ScopeOf(input, before);
        var after = before;
        var session = new FixSession((text, otherFiles) =>
        {
            if (text != source.Text || otherFiles.Count > 0)
                after = analysis.Analyze(input with { Source = SourceFile.Decode(source.Encode(text)), Files = Overlaid(input.Files, otherFiles) });
            return [.. after.Findings.Where(settings.Wants).Select(finding => new FixCandidate(finding.Diagnostic, finding.Fix!))];
        })
        {
            Scope = scope,
        };
        var result = session.Run(source.Text);
        outcome = outcome with { Session = result, After = after };
        if (settings.DiffOnly || scope is null || result.Applied.Count == 0)
            return outcome;
        var unwritten = new FixWriter(scope).Write(input.Path!, source, result);
        return outcome with { IsWritten = unwritten is null, Problem = unwritten is null ? null : Describe(unwritten, input.Path!) };
    }

    private static IContextFiles? Overlaid(IContextFiles? files, IReadOnlyList<FixedFile> changed) =>
        files is null || changed.Count == 0 ? files : new OverlaidFiles(files, changed.ToDictionary(file => file.Path, file => file.Text));

    private static WriteScope ScopeOf(AnalysisInput input, AnalysisResult result)
    {
        string?[] others = [result.ContextRoot, Path.GetDirectoryName(input.Project?.ProjectPath)];
        return new(Path.GetDirectoryName(input.Path!)!, [.. others.OfType<string>()]);
    }

    private static string Describe(UnwrittenFile file, string dockerfile) =>
        file.Path == dockerfile ? file.Problem.Message : $"{file.Problem.Message}: '{file.Path}'";
}
