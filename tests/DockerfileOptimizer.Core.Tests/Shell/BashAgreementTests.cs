using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Compares the verdict on mutated scripts with that of <c>bash -n</c>, where there is a bash.</summary>
public sealed class BashAgreementTests
{
    private const int Count = 1500;
    private const int Seed = 20240607;

    /// <summary>bash does not fail for a wrong <c>[[</c> expression, and reserves a few words in odd places.</summary>
    private const double LeastAgreement = 0.985;

    private static readonly string[] Seeds =
    [
        "apt-get update && apt-get install -y --no-install-recommends curl=\"7.*\" && rm -rf /var/lib/apt/lists/*",
        "set -eux; if [ -n \"$x\" ]; then echo a; elif b; then c; else d; fi",
        "case \"$(uname -m)\" in (x86_64|amd64) a=1;; arm*) a=2 ;; *) echo \"no\" >&2; exit 1;; esac",
        "for i in 1 2 $x; do curl -fsSL \"https://x/${i%%.*}\" | tar -xz -C /usr; done",
        "f() { local a=$1; shift; \"$@\"; }; f b c",
        "while read -r l; do echo \"$l\"; done < <(sort f)",
        "a=(1 2 \"3 4\") b=${x:-y} c=$((1 + 2 * (3))) d=`ls \\`pwd\\``",
        "{ a; b; } 2>&1 | (c; d) & wait",
        "cat <<EOF > f\nhi $(a) ${b}\nEOF\necho 'it'\\''s' $'a\\n'",
        "until a; do sleep 1; done\nselect x in a b; do break; done",
        "for ((i = 0; i < 3; i++)); do echo $i; done; ((x++)) || true",
        "! a | b && c || d # comment\ne \\\n  f",
        "function g { echo \"${#1} ${1//a/b} $? $@\"; }\n\n# x\ng &",
        "x=\"$(a \"b $(c \"d\")\" 'e')\" y=$(if a; then b; fi)",
    ];

    private static readonly string[] Tokens =
    [
        ";", "&&", "||", "|", "&", "(", ")", "{", "}", "\"", "'", "`", "$(", "${", "if", "then", "fi", "do", "done", "case", "esac", ";;", "<", ">", "\n", " ", "#", "!", "$",
        "=", "((", "))", "for", "while", "else", "elif", "x", "2>&1", "*", "\\",
    ];

    [Test]
    public void Verdicts_agree_with_bash()
    {
        var random = new Random(Seed);
        var texts = Seeds.Concat(Enumerable.Range(0, Count).Select(_ => Mutate(Seeds[random.Next(Seeds.Length)], random))).ToList();
        var expected = AskBash(texts);
        var different = texts.Zip(expected).Where(pair => IsAccepted(pair.First) != pair.Second).Select(pair => $"bash {(pair.Second ? "accepts" : "refuses")}: {pair.First}").ToList();
        Assert.That(1 - (different.Count / (double)texts.Count), Is.GreaterThanOrEqualTo(LeastAgreement), string.Join("\n---\n", different));
        Assert.That(expected.Take(Seeds.Length), Is.All.True);
    }

    private static bool IsAccepted(string text) =>
        Scripts.Parse(text).Errors.All(error => error.Kind == SyntaxErrorKind.UnterminatedHeredoc);

    private static string Mutate(string text, Random random)
    {
        int position = random.Next(text.Length + 1);
        string space = random.Next(2) == 0 ? " " : "";
        return random.Next(4) switch
        {
            0 => text[..position],
            1 => text.Remove(Math.Min(position, text.Length - 1), 1),
            2 => text.Insert(position, text.Substring(random.Next(text.Length - 6), 6)),
            _ => text.Insert(position, space + Tokens[random.Next(Tokens.Length)] + space),
        };
    }

    /// <summary>One bash reads all scripts from its input, each behind its length in bytes, and answers a line for each.</summary>
    private static List<bool> AskBash(List<string> texts)
    {
        const string Loop = "LC_ALL=C; while read -r n; do IFS= read -r -N \"$n\" s; if bash -n <<< \"$s\" 2>/dev/null; then echo 1; else echo 0; fi; done";
        var start = new ProcessStartInfo("bash", ["-c", Loop]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var bash = StartOrIgnore(start);
        var answers = bash.StandardOutput.ReadToEndAsync();
        using (var input = bash.StandardInput.BaseStream)
        {
            foreach (string text in texts)
                input.Write(Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(text)}\n{text}"));
        }

        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer == "1")];
    }

    private static Process StartOrIgnore(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            Assert.Ignore($"bash is not installed: {exception.Message}");
            throw;
        }
    }
}
