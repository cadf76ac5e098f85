using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>What holds of rules and fixes for every text, tried on broken ones.</summary>
public sealed class MutationTests
{
    private const int Seed = 20260101;

    private static readonly ProjectFacts Project = new()
    {
        ProjectPath = "/src/Shop/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
    };

    private readonly DockerfileAnalyzer _analyzer = new(RuleCatalog.Default);

    [Test]
    public void No_rule_crashes_and_every_finding_stands_in_the_file()
    {
        var failures = new List<string>();
        var mutator = new DockerfileMutator(MutationSources.All, Seed);
        for (int count = MutationSources.Count; count > 0 && failures.Count < 5; count--)
        {
            // What is no UTF-8 becomes what a reader would see of it.
            string text = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(mutator.Next())).File?.Text.Content ?? "";
            if (Problem(text) is { } problem)
                failures.Add($"{problem}\n{JsonSerializer.Serialize(text)}");
        }

        Assert.That(failures, Is.Empty, string.Join("\n", failures));
    }

    private string? Problem(string text)
    {
        var source = SourceText.From(text);
        IReadOnlyList<Finding> findings;
        try
        {
            var result = Analyze(text);
            findings = result.Findings;
            _ = result.Builds;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }

        foreach (var finding in findings)
        {
            if (finding.Rule == ToolDiagnostics.RuleCrashed)
                return finding.Diagnostic.Message;
            var span = finding.Diagnostic.Span;
            if (span.Start < 0 || span.Length < 0 || span.End > source.Length)
                return $"{finding.Rule.Id} stands at {span}";
            if (finding.Fix is { } fix && !CanBeApplied(fix, source))
                return $"The fix of {finding.Rule.Id} at {span} cannot be applied";
        }

        return null;
    }

    private AnalysisResult Analyze(string text) => _analyzer.Analyze(new AnalysisInput
    {
        Path = "/src/Shop/Dockerfile",
        Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
        Severity = new SeverityOptions { EveryRule = true },
        Project = Project,
    });

    private static bool CanBeApplied(Fix fix, SourceText source)
    {
        int end = 0;
        foreach (var change in fix.Edits.SelectMany(edit => edit.Changes).OrderBy(change => change.Span))
        {
            if (change.Span.Start < end || change.Span.End > source.Length)
                return false;
            end = change.Span.End;
        }

        return true;
    }
}
