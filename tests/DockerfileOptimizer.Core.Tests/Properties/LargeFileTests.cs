using System.Text;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>Files of ten megabytes are read to their end, with memory in proportion.</summary>
public sealed class LargeFileTests
{
    private const int Size = 10 * 1024 * 1024;
    private const int MostBytesPerCharacter = 500;

    // BuildKit refuses longer lines.
    private const int LongestLine = 60_000;

    private static readonly Dictionary<string, string> NoArguments = [];

    [TestCase("RUN a", " && b", "", ExpectedResult = 1 + (Size / 5))]
    [TestCase("RUN a ", "b", "", ExpectedResult = 1)]
    [TestCase("RUN a \"", "b ", "\"", ExpectedResult = 1)]
    [TestCase("RUN a ", "b ", "", ExpectedResult = 1)]
    [TestCase("RUN ", "apt-get install -y some-package; ", "", ExpectedResult = Size / 33)]
    [TestCase("RUN <<E\n", "some command with words\n", "E", ExpectedResult = Size / 24)]
    [TestCase("RUN cat <<E\n", "some text $with words\n", "E", ExpectedResult = 1)]
    [TestCase("RUN sh <<E\n", "some command with words\n", "E", ExpectedResult = 1 + (Size / 24))]
    [TestCase("RUN a; b '", "c\t", "", ExpectedResult = 1)]
    public int All_commands_are_found(string start, string repeated, string end)
    {
        string text = "FROM debian:12\n" + start + Repeat(repeated) + end + "\n";
        long before = GC.GetAllocatedBytesForCurrentThread();
        var syntax = DockerfileSyntax.Parse(SourceText.From(text));
        var script = DockerfileModel.Create(syntax, target: null, NoArguments).ScriptOf((CommandInstruction)syntax.Instructions[1])!;
        int count = script.Commands.Count;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan((long)MostBytesPerCharacter * text.Length));
        return count;
    }

    private static string Repeat(string repeated)
    {
        var text = new StringBuilder(Size);
        int line = LongestLine / repeated.Length;
        bool isContinued = !repeated.EndsWith('\n');
        for (int count = 1; count <= Size / repeated.Length; count++)
            text.Append(repeated).Append(isContinued && count % line == 0 ? "\\\n" : "");
        return text.ToString();
    }
}
