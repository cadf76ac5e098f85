using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics.Conversion;

/// <summary>Four times the instructions cost four times the memory. Memory is counted, since time is not repeatable.</summary>
public sealed class ConversionLinearityTests
{
    private const int Count = 1_000;

    private static readonly TestCaseData[] Families =
    [
        Family("Stages in a row", "FROM alpine AS s0\n", index => $"FROM s{index} AS s{index + 1}\nENV A{index}=$A1\n"),
        Family("Stages side by side", "FROM alpine AS base\nENV A=1\n", index => $"FROM base AS s{index}\nENV A=$A{index}\n"),
        Family("A growing variable", "FROM alpine\n", _ => "ENV A=$A$A$A:x\n"),
        Family("A long variable", $"FROM alpine\nENV A={new string('x', 30_000)}\n", _ => "LABEL a=$A$A\n"),
        Family("A long replacement", $"FROM alpine\nENV A={new string('x', 3_000)}\nLABEL a=${{A//x/", _ => "yyyy", "}\n"),
        Family("A growing working directory", "FROM alpine\n", _ => "WORKDIR a\n"),
        Family("Inherited triggers", "FROM alpine AS base\n", index => $"ONBUILD ENV A{index}=$A\n", string.Concat(Enumerable.Repeat("FROM base\n", Count))),
        Family("Stages that need each other", "", index => $"FROM alpine AS s{index}\nCOPY --from={index + 1} a b\n", "FROM alpine\nCOPY --from=0 a b\n"),
        Family("Sources", "FROM alpine AS a\nFROM alpine\n", _ => "COPY --from=a --chmod=755 b c\n"),
        Family("Mounts", "FROM alpine\nRUN ", _ => "--mount=type=cache,target=/c,sharing=locked ", "ls\n"),
        Family("Here-documents", "FROM alpine\nCOPY <<E /f\n", _ => "$A 'x\n", "E\n"),
    ];

    [TestCaseSource(nameof(Families))]
    public void Memory_grows_with_the_input(string start, Func<int, string> repeated, string end)
    {
        string small = Text(start, repeated, end, Count);
        string large = Text(start, repeated, end, 4 * Count);
        Measure(small);
        Assert.That(Measure(large), Is.LessThan(4.6 * Measure(small)));
    }

    private static TestCaseData Family(string name, string start, Func<int, string> repeated, string end = "") =>
        new TestCaseData(start, repeated, end).SetName(name);

    private static string Text(string start, Func<int, string> repeated, string end, int count) =>
        start + string.Concat(Enumerable.Range(0, count).Select(repeated)) + end;

    private static long Measure(string text)
    {
        var model = DockerfileModel.Create(DockerfileSyntax.Parse(SourceText.From(text)), target: null, new Dictionary<string, string>());
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(model.ConversionErrors);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
