using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Semantics.Flow;

public sealed class ContentSizeTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["big.jar"] = new string('x', 250_000),
        ["small.jar"] = "x",
        ["web/a.css"] = new string('x', 150_000),
        ["web/b.css"] = new string('x', 150_000),
    };

    [TestCase("COPY big.jar /tmp/\nRUN load /tmp/big.jar && rm /tmp/big.jar\n", ExpectedResult = "250 kB")]
    [TestCase("COPY web/ /tmp/web/\nRUN load && rm -rf /tmp/web\n", ExpectedResult = "300 kB")]
    [TestCase("COPY big.jar /tmp/\nCOPY small.jar /tmp/\nRUN load && rm /tmp/big.jar /tmp/small.jar\n", ExpectedResult = "250 kB")]
    [TestCase("COPY missing.jar /tmp/\nRUN load && rm /tmp/missing.jar\n", ExpectedResult = null)]
    [TestCase("FROM debian AS one\nRUN true\nFROM debian\nCOPY --from=one big.jar /tmp/\nRUN load && rm /tmp/big.jar\n", ExpectedResult = null)]
    public string? The_bytes_are_told_where_the_context_knows_them(string text)
    {
        string message = Find(text).Message;
        int start = message.IndexOf('(', StringComparison.Ordinal);
        return start < 0 ? null : message[(start + 1)..message.IndexOf(')', StringComparison.Ordinal)];
    }

    [TestCase("COPY big.jar /tmp/\nRUN load && rm /tmp/big.jar\n", ExpectedResult = Severity.Warning)]
    [TestCase("COPY small.jar /tmp/\nRUN load && rm /tmp/small.jar\n", ExpectedResult = Severity.Info)]
    [TestCase("COPY web/a.css /tmp/\nRUN load && rm /tmp/a.css\n", ExpectedResult = Severity.Warning)]
    [TestCase("COPY unknown.css /tmp/\nRUN load && rm /tmp/unknown.css\n", ExpectedResult = Severity.Info)]
    public Severity A_size_that_is_known_goes_before_the_name(string text) => Find(text).Severity;

    private static Diagnostic Find(string text)
    {
        var verifier = new RuleVerifier(RuleCatalog.Of([new DeletedInLaterLayer()]), new ExampleSetting { Files = Files });
        return verifier.Analyze(verifier.Complete(text)).Single(finding => finding.Rule.Id == "DFO2101").Diagnostic;
    }
}
