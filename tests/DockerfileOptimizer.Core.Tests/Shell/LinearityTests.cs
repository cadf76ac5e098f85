using System.Text;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Time cannot be measured reliably, allocated bytes can: four times the text may take at most 4.4 times the bytes.</summary>
public sealed class LinearityTests
{
    private const int Small = 32 * 1024;
    private const int Factor = 4;
    private const double LargestRatio = 4.4;
    private const int MostBytesPerCharacter = 500;

    private static readonly string[] Families =
    [
        "a ", "a;", "a\n", "a && ", "a | ", "'a' ", "\"a\" ", "\"", "'", "\\", "$", "$a", "${a}", "${a:-", "${a[", "$((", "((((", "$($($(", "$(a) ", "`", "`a` ",
        "<<a ", "cat <<E\n", "cat <<E\nx\nE\n", "case a in ", "case a in b) c;; esac;", "if a; then ", "if a; then b; fi;", "elif a; then ", "f() ", "sudo ", "sudo a;", "sh -c 'a;' ",
        "(", ")", "( ) ; ", "{ ", "}", "[[ a ", "[[ a == (", "a=(", "@(", "# a\n", "> f ", "2>", ";;", "& ", "!", "\t", "\\\n", "then ", "a)", ") '", ") \" \\\" ; ", "$(;", "$((;", "((;", "\"$(", "<(",
        "sh <<E\na\nE\n", "sh <<'E'\n", "sh <<-E\n\t", "sh <<E <<E ", "sh <<E > f ", "cat <<E | sh\n", "find . -exec a \\; ", "find . -exec a \\; ;", "-exec a \\; ", "find . -exec ", "eval 'a' ", "eval a b;", "$[", "$[1] ", "$[ $[ ",
        "declare a=(", "declare a=(b) ", "a=($(", "env A=$(b) ", "in ", "| ! ", "> 2> ", "if a; then b '", "{ a; b `", "( a \" ", "<<<a ", "$'a' ",
    ];

    [TestCaseSource(nameof(Families))]
    public void Four_times_the_text_takes_four_times_the_bytes(string piece)
    {
        Measure(piece, Small);
        double small = Measure(piece, Small);
        double large = Measure(piece, Small * Factor);
        Assert.That(large / small, Is.LessThanOrEqualTo(LargestRatio), $"{small} and {large} bytes");
        Assert.That(large / (Small * Factor), Is.LessThanOrEqualTo(MostBytesPerCharacter));
    }

    [Test]
    public void One_long_word_takes_no_more_than_its_tree() => Assert.That(Measure("a", Small * Factor), Is.LessThan(Small * Factor * 10));

    private static double Measure(string piece, int length)
    {
        var view = Scripts.ViewOf(new StringBuilder(length).Insert(0, piece, length / piece.Length).ToString());
        long before = GC.GetAllocatedBytesForCurrentThread();
        ShellScript.Parse(view, ShellDialect.Bash);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
