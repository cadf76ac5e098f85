using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using Microsoft.CodeAnalysis;
using static DockerfileOptimizer.Tests.Configuration.EditorConfigText;

namespace DockerfileOptimizer.Tests.Configuration;

/// <summary>Roslyn's own reader is the judge.</summary>
public sealed class EditorConfigOracleTests
{
    [Test]
    public void Section_names_match_as_for_Roslyn([Range(1, 10)] int seed)
    {
        var generator = new EditorConfigGenerator(seed);
        for (int round = 0; round < 80; round++)
        {
            string glob = generator.Glob();
            AssertSame([("/r/.editorconfig", $"[{glob}]\nkey = value\n")], EditorConfigGenerator.Paths);
        }
    }

    [Test]
    public void Keys_apply_as_for_Roslyn([Range(1, 10)] int seed)
    {
        var generator = new EditorConfigGenerator(1000 + seed);
        for (int round = 0; round < 40; round++)
            AssertSame(generator.Files(), EditorConfigGenerator.Paths);
    }

    private static void AssertSame(IReadOnlyList<(string Path, string Text)> files, IEnumerable<string> targets)
    {
        var oracle = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, Absolute(file.Path))).ToList(), out _);
        var set = new EditorConfigSet([.. files.Select(file => Parse(file.Path, file.Text))]);
        foreach (string target in targets.Select(Absolute))
        {
            string explanation = $"{target}\n{string.Join("\n", files.Select(file => $"--- {file.Path}\n{file.Text}"))}";
            Assert.That(Describe(set.Resolve(target)), Is.EqualTo(Describe(oracle, target)), explanation);
        }
    }

    private static string Describe(FileConfiguration configuration) => Lines(configuration.Keys.Select(pair =>
        pair.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && SeverityWord.TryParse(pair.Value, out var severity)
            ? (pair.Key, Word(severity))
            : (pair.Key, pair.Value)));

    private static string Describe(AnalyzerConfigSet oracle, string target)
    {
        var options = oracle.GetOptionsForSourcePath(target);
        var severities = oracle.GlobalConfigOptions.TreeOptions.SetItems(options.TreeOptions)
            .Select(pair => ($"dotnet_diagnostic.{pair.Key}.severity", Word(pair.Value)));
        return Lines(severities.Concat(options.AnalyzerOptions.Select(pair => (pair.Key, pair.Value))));
    }

    private static string Lines(IEnumerable<(string Key, string Value)> pairs) =>
        string.Join("\n", pairs.Select(pair => $"{pair.Key} = {pair.Value}").Order(StringComparer.Ordinal));

    private static string Word(Severity? severity) => severity?.ToString() ?? "Default";

    private static string Word(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => nameof(Severity.None),
        ReportDiagnostic.Hidden => nameof(Severity.Silent),
        ReportDiagnostic.Warn => nameof(Severity.Warning),
        _ => severity.ToString(),
    };
}
