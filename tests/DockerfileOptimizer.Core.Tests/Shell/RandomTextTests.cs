using System.Text;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Whatever the text: no exception, and spans that fit.</summary>
public sealed class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "b=", "$x", "${", "}", "$(", ")", "(", "`", "'", "\"", "\\", "\n", " ", "  ", ";", ";;", "&", "&&", "|", "||", "<", ">", "<<E", "\nE\n", "<<<", "2>&1", "#", "if ", "then ", "else ",
        "elif ", "fi", "while ", "do ", "done", "for ", "in ", "case ", "esac", "{ ", "[[ ", " ]]", "((", "))", "!", "@(", "$((", "*", "=(", "function ", "f()", "sh -c '", "sudo ", "é", "\0", "\r\n", "~", ":-", "time ", "eval ", "find . -exec ", "{} \\;", "<<E\n", "sh <<E\n", "E\n", "declare ", "$[", "]", "in", "! ", "chroot / ",
    ];

    [Test]
    public void Random_texts_give_trees_with_spans_that_fit()
    {
        var random = new Random(42);
        for (int round = 0; round < 100_000; round++)
        {
            var text = new StringBuilder();
            for (int count = random.Next(1, 25); count > 0; count--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            Assert.That(() => Scripts.Parse(text.ToString(), round % 2 == 0 ? ShellDialect.Bash : ShellDialect.Posix), Throws.Nothing, text.ToString());
        }
    }

    [Test]
    public void Random_texts_with_continuations_of_docker_keep_their_places()
    {
        var random = new Random(43);
        for (int round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (int count = random.Next(1, 20); count > 0; count--)
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "\\\n" : "");
            Assert.That(() => Scripts.ParseContinued(text.ToString()), Throws.Nothing, text.ToString());
        }
    }
}
