using System.Globalization;
using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>
/// What holds for every text, tried on broken ones. <c>MUTATIONS=1000000 dotnet test --filter MutationTests</c> tries more.
/// </summary>
public sealed class MutationTests
{
    private const int Default = 100_000;
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
        var mutator = new DockerfileMutator(Sources(), Seed);
        for (int count = Count; count > 0 && failures.Count < 5; count--)
        {
            // What is no UTF-8 becomes what a reader would see of it.
            string text = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(mutator.Next())).File?.Text.Content ?? "";
            if (Problem(text) is { } problem)
                failures.Add($"{problem}\n{JsonSerializer.Serialize(text)}");
        }

        Assert.That(failures, Is.Empty, string.Join("\n", failures));
    }

    // The tests are a front end: nobody passes them settings in.
#pragma warning disable RS0030
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : Default;
#pragma warning restore RS0030

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

    /// <summary>The texts of the reference table, which hold every construct of the language, and as often those that rules look at.</summary>
    private static string[] Sources()
    {
        string[] table =
        [
            .. ReferenceTable.Read("parse").Where(row => row.Field("text").ValueKind == JsonValueKind.String)
                .Select(row => row.Field("text").GetString()!)
                .Where(text => text.Length < 2_000),
        ];
        string[] examples =
        [
            .. ShippedRules.All.Select(rule => ExampleText.Parse(ExampleText.Complete(rule.Documentation.Noncompliant)).Text),
            .. Directory.EnumerateFiles(Repository.PathOf("tests/DockerfileOptimizer.Core.Tests/Scenarios"), "Dockerfile", SearchOption.AllDirectories).Order().Select(File.ReadAllText),
        ];
        return [.. table, .. Enumerable.Repeat(examples, table.Length / examples.Length).SelectMany(texts => texts)];
    }
}
