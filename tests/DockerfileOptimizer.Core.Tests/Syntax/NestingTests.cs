using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>Deep nesting ends in an answer, on any stack.</summary>
public sealed class NestingTests
{
    private const int Deep = 100_000;

    private static readonly TestCaseData[] Families =
    [
        new TestCaseData("CMD ", "[", "\"a\"", "]").SetName("JSON arrays"),
        new TestCaseData("CMD [", "{\"a\":", "1", "}").SetName("JSON objects"),
        new TestCaseData("RUN <<A ", "${a:-", "b", "}").SetName("Variables with defaults"),
        new TestCaseData("RUN <<A ", "${a/", "b", "/c}").SetName("Variables with patterns"),
        new TestCaseData("RUN <<A ", "\"${a:-", "b", "}\"").SetName("Variables in quotes"),
        new TestCaseData("", "ONBUILD ", "RUN a", "").SetName("ONBUILD"),
    ];

    [TestCaseSource(nameof(Families))]
    public void Never_overflows_a_small_stack(string start, string open, string middle, string close)
    {
        string text = "FROM alpine\n" + start + Repeat(open, Deep) + middle + Repeat(close, Deep) + "\n";
        var syntax = OnStack(128, () => DockerfileSyntax.Parse(SourceText.From(text)));
        Assert.That(syntax.Instructions, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_nesting_that_the_limit_allows_is_read_on_an_ordinary_stack()
    {
        const int depth = 190;
        string text = "FROM alpine\nRUN <<E " + Repeat("${a:-", depth) + "b" + Repeat("}", depth) + " x\n";
        var syntax = OnStack(1536, () => DockerfileSyntax.Parse(SourceText.From(text)));
        // The line has a here-document only when all of it was read.
        Assert.That(syntax.Errors.Single().Kind, Is.EqualTo(SyntaxErrorKind.UnterminatedHeredoc));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static T OnStack<T>(int kilobytes, Func<T> work)
    {
        T result = default!;
        var thread = new Thread(() => result = work(), kilobytes * 1024);
        thread.Start();
        thread.Join();
        return result;
    }
}
