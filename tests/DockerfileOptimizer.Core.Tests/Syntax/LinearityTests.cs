using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>Four times the input costs four times the memory, whatever the input. Memory is counted, since time is not repeatable.</summary>
public sealed class LinearityTests
{
    private const int Size = 60_000;

    private static readonly TestCaseData[] Families =
    [
        Family("Continuations", "RUN ", "a \\\n", "b"),
        Family("Comments in a continuation", "RUN a \\\n", "# c\n", "b"),
        Family("Blank lines in a continuation", "RUN a \\\n", "\n", "b"),
        Family("Lone continuations", "", "\\\n", "RUN a"),
        Family("Flags", "RUN ", "--a=b ", "c"),
        Family("Quotes in flags", "RUN --a=", "\"b\"'c'", " d"),
        Family("Words of ENV", "ENV ", "A=b ", ""),
        Family("Quotes of ENV", "ENV A=", "\"b\"'c'\\\" ", ""),
        Family("An open quote", "ENV A=\"", "b ", ""),
        Family("JSON", "CMD [\"a\"", ",\"b\"", "]"),
        Family("JSON without end", "CMD [\"a\"", ",\"b\"", ""),
        Family("Open brackets", "CMD ", "[", ""),
        Family("Escapes of JSON", "CMD [\"", "\\u0041", "\"]"),
        Family("Markers of here-documents", "RUN ", "<<A ", ""),
        Family("Dollars", "RUN <<A ", "$a${b}", ""),
        Family("Open braces", "RUN <<A ", "${", ""),
        Family("Escapes", "COPY <<A ", "\\\\\\a", " b"),
        Family("Comments", "", "# a\n", "RUN b"),
        Family("Instructions", "", "RUN a\n", ""),
        Family("Unknown instructions", "", "FORM a\n", ""),
        Family("Words", "EXPOSE ", "1 ", ""),
    ];

    [TestCaseSource(nameof(Families))]
    public void Memory_grows_with_the_input(string start, string repeated, string end)
    {
        string small = "FROM alpine\n" + start + Repeat(repeated, Size / repeated.Length) + end + "\n";
        string large = "FROM alpine\n" + start + Repeat(repeated, 4 * Size / repeated.Length) + end + "\n";
        Measure(small);
        long ofSmall = Measure(small);
        long ofLarge = Measure(large);
        Assert.That(ofLarge, Is.LessThan(4.4 * ofSmall));
        Assert.That(ofLarge / large.Length, Is.LessThan(500));
    }

    private static TestCaseData Family(string name, string start, string repeated, string end) =>
        new TestCaseData(start, repeated, end).SetName(name);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static long Measure(string text)
    {
        var source = SourceText.From(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(DockerfileSyntax.Parse(source));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
