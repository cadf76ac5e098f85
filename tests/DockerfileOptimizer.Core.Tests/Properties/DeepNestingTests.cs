using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>Everything that is done to a file, on a stack that holds little: what is nested deeply must not take the build down.</summary>
public sealed class DeepNestingTests
{
    private const int SmallStack = 128 * 1024;
    private const int UsualStack = 1536 * 1024;
    private const int Deep = 100_000;

    // BuildKit refuses longer lines, and then nothing is looked at closely.
    private const int PiecesOfLine = 500;

    private static readonly TestCaseData[] Families =
    [
        Family("ENV A=", "${a:-", "b", "}"),
        Family("ENV A=", "\"${a:-", "b", "}\""),
        Family("ENV A=\"", "${a:-", "b", "}", "\""),
        Family("ARG A=", "${a:+", "b", "}"),
        Family("LABEL a=", "${a/b/", "b", "}"),
        Family("FROM ", "${a:-", "b", "}"),
        Family("COPY ", "${a:-", "b", "}", " c"),
        Family("ADD ", "${a#", "b", "}", " c"),
        Family("WORKDIR ", "${a%", "b", "}"),
        Family("USER ", "${a:?", "b", "}"),
        Family("EXPOSE ", "${a:-", "b", "}"),
        Family("STOPSIGNAL ", "${a:-", "b", "}"),
        Family("VOLUME ", "${a:-", "b", "}"),
        Family("RUN --mount=type=bind,from=", "${a:-", "b", "}", " c"),
        Family("CMD ", "[", "1", "]"),
        Family("CMD [\"a\",", "{\"a\":", "1", "}", "]"),
        Family("", "ONBUILD ", "RUN a", ""),
        Family("ONBUILD RUN ", "$(", "a", ")"),
        Family("RUN ", "( ", "a", ")"),
        Family("RUN ", "if a; then ", "b;", "fi;"),
        Family("ENTRYPOINT ", "{ ", "a;", "};"),
        Family("HEALTHCHECK CMD ", "a \"$(", "b", ")\""),
        Family("RUN sh -c '", "( ", "a", ")", "'"),
        Family("RUN [\"sh\",\"-c\",\"", "(", "a", ")", "\"]"),
        Family("RUN <<E bash\n", "while a; do ", "b;", "done;", "\nE"),
    ];

    private readonly DockerfileAnalyzer _analyzer = new(RuleCatalog.Default);

    [TestCaseSource(nameof(Families))]
    public void A_small_stack_is_enough(string start, string open, string innermost, string close, string end)
    {
        string file = "ARG a\nFROM debian:12\n" + start + Repeat(open, Deep) + innermost + Repeat(close, Deep) + end + "\nMAINTAINER x\n";
        string shallow = "ARG a\nFROM debian:12\n" + start + Repeat(open, 2_000) + innermost + Repeat(close, 2_000) + end + "\nMAINTAINER x\n";
        Assert.That(FindingsOn(SmallStack, file), Does.Not.Contain("DFO0001"));
        Assert.That(FindingsOn(UsualStack, shallow), Does.Not.Contain("DFO0001").And.Contain("DFO7004"));
    }

    private static TestCaseData Family(string start, string open, string innermost, string close, string end = "") =>
        new(start, open, innermost, close, end);

    private static string Repeat(string text, int count)
    {
        if (text.Length == 0)
            return text;
        var builder = new StringBuilder(text.Length * count);
        for (int index = 1; index <= count; index++)
            builder.Append(text).Append(index % PiecesOfLine == 0 && index < count ? "\\\n" : "");
        return builder.ToString();
    }

    private List<string> FindingsOn(int stackSize, string text)
    {
        List<string> ids = [];
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var result = _analyzer.Analyze(new AnalysisInput
                    {
                        Path = "/src/Dockerfile",
                        Source = SourceFile.Decode(Encoding.UTF8.GetBytes(text)),
                        Severity = new SeverityOptions { EveryRule = true },
                    });
                    ids = [.. result.Findings.Select(finding => finding.Rule.Id)];
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            stackSize);
        thread.Start();
        thread.Join();
        Assert.That(failure, Is.Null);
        return ids;
    }
}
