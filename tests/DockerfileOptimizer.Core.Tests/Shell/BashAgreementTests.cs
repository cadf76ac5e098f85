using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Compares verdicts on scripts with those of <c>bash -n</c>, where there is a bash.</summary>
public sealed class BashAgreementTests
{
    private const int Count = 1500;
    private const int Seed = 20240607;

    /// <summary>What remains are combinations of the differences listed here.</summary>
    private const double LeastAgreement = 0.985;

    /// <summary>What sh and bash read alike.</summary>
    private static readonly string[] PosixSeeds =
    [
        "apt-get update && apt-get install -y --no-install-recommends curl=\"7.*\" && rm -rf /var/lib/apt/lists/*",
        "set -eux; if [ -n \"$x\" ]; then echo a; elif b; then c; else d; fi",
        "case \"$(uname -m)\" in (x86_64|amd64) a=1;; arm*) a=2 ;; *) echo \"no\" >&2; exit 1;; esac",
        "for i in 1 2 $x; do curl -fsSL \"https://x/${i%%.*}\" | tar -xz -C /usr; done",
        "f() { local a=$1; shift; \"$@\"; }; f b c",
        "b=${x:-y} c=$((1 + 2 * (3))) d=`ls \\`pwd\\``",
        "{ a; b; } 2>&1 | (c; d) & wait",
        "cat <<EOF > f\nhi $(a) ${b}\nEOF\necho 'it'\\''s'",
        "until a; do sleep 1; done\nfor i\ndo b <&3; done",
        "! a | b && c || d # comment\ne \\\n  f",
        "x=\"$(a \"b $(c \"d\")\" 'e')\" y=$(if a; then b; fi)",
        "find / -name '*.a' -exec rm {} \\; ; chmod 4755 x >> y 2>/dev/null",
    ];

    private static readonly string[] BashSeeds =
    [
        .. PosixSeeds,
        "while read -r l; do echo \"$l\"; done < <(sort f)",
        "a=(1 2 \"3 4\") b+=(c); declare -a d=(e) f; g[1]=h",
        "select x in a b; do break; done <<< \"$x\" &> y",
        "for ((i = 0; i < 3; i++)); do echo $i; done; ((x++)) || true",
        "function g { echo \"${#1} ${1//a/b} $? $@\"; }\n\n# x\ng |& h",
        "echo $'a\\n' $\"b\" $[1 + (2)]; time { a; }; case x in a) b ;& c) d ;;& esac",
    ];

    private static readonly string[] Tokens =
    [
        ";", "&&", "||", "|", "&", "(", ")", "{", "}", "\"", "'", "`", "$(", "${", "if", "then", "fi", "do", "done", "case", "esac", ";;", "<", ">", "\n", " ", "#", "!", "$",
        "=", "((", "))", "for", "while", "else", "elif", "x", "2>&1", "*", "\\", "in", "until", "<<E\n", "\nE\n", "$((", "~", "f()",
    ];

    private static readonly TestCaseData[] Differences =
    [
        Difference("[[ a b ]]", bashAccepts: true, "bash reports a wrong expression, and succeeds all the same"),
        Difference("a; ! ; b", bashAccepts: true, "a '!' without a command is a mistake wherever it stands, and sh refuses it"),
        Difference("a `b )`", bashAccepts: true, "bash looks into backquotes when it runs them, where it fails"),
        Difference("a $(( 1 + (2)) \\ )", bashAccepts: true, "bash looks into what is no arithmetic after all when it runs it, where it fails"),
        Difference("a !(b|c)", bashAccepts: false, "patterns need 'shopt -s extglob', which stands elsewhere"),
        Difference("a[1 b", bashAccepts: false, "sh accepts it: arrays are bash's"),
        Difference("a $[1 b", bashAccepts: false, "sh accepts it: such arithmetic is bash's"),
        Difference("time then", bashAccepts: false, "sh accepts it: 'time' is a command there"),
    ];

    [Test]
    public void Verdicts_on_scripts_of_bash_agree() => AssertAgreement(BashSeeds, ShellDialect.Bash, "bash -n");

    [Test]
    public void Verdicts_on_scripts_of_sh_agree() => AssertAgreement(PosixSeeds, ShellDialect.Posix, "bash --posix -n");

    [TestCaseSource(nameof(Differences))]
    public void A_difference_is_deliberate(string text, bool bashAccepts)
    {
        Assert.That(BashVerdicts.Ask("bash -n", [text]).Single(), Is.EqualTo(bashAccepts));
        Assert.That(IsAccepted(text, ShellDialect.Bash), Is.Not.EqualTo(bashAccepts));
    }

    private static void AssertAgreement(string[] seeds, ShellDialect dialect, string shell)
    {
        var random = new Random(Seed);
        var texts = seeds.Concat(Enumerable.Range(0, Count).Select(_ => Mutate(seeds[random.Next(seeds.Length)], random))).ToList();
        var expected = BashVerdicts.Ask(shell, texts);
        var different = texts.Zip(expected).Where(pair => IsAccepted(pair.First, dialect) != pair.Second).Select(pair => $"{shell} {(pair.Second ? "accepts" : "refuses")}: {pair.First}").ToList();
        TestContext.Out.WriteLine($"{different.Count} of {texts.Count} verdicts differ\n{string.Join("\n---\n", different)}");
        Assert.That(1 - (different.Count / (double)texts.Count), Is.GreaterThanOrEqualTo(LeastAgreement), string.Join("\n---\n", different));
        Assert.That(expected.Take(seeds.Length), Is.All.True);
        Assert.That(expected.Count(accepted => !accepted), Is.GreaterThan(texts.Count / 10));
    }

    private static bool IsAccepted(string text, ShellDialect dialect) =>
        Scripts.Parse(text, dialect).Errors.All(error => error.Kind == SyntaxErrorKind.UnterminatedHeredoc);

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

    private static TestCaseData Difference(string text, bool bashAccepts, string reason) =>
        new TestCaseData(text, bashAccepts).SetDescription(reason);
}
