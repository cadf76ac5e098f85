using System.Text;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>A stack overflow cannot be caught and takes the build down: no text may cause one.</summary>
public sealed class NestingTests
{
    private const int SmallStack = 128 * 1024;
    private const int ModestStack = 256 * 1024;
    private const int UsualStack = 1536 * 1024;

    private static readonly (string Open, string Innermost, string Close)[] Families =
    [
        ("( ", "a", ")"),
        ("{ ", "a;", "};"),
        ("a $(", "a", ")"),
        ("a \"$(", "a", ")\""),
        ("a <(", "a", ")"),
        ("a $((1+", "1", "))"),
        ("a $(( (", "1", ") ))"),
        ("a \"${b:-", "c", "}\""),
        ("a ${b:-", "c", "}"),
        ("a @(", "b", ")"),
        ("if ", "a;", "then b; fi;"),
        ("if a; then ", "b;", "fi;"),
        ("if a; then b; else ", "c;", "fi;"),
        ("while ", "a;", "do b; done;"),
        ("until a; do ", "b;", "done;"),
        ("for a in b; do ", "c;", "done;"),
        ("select a in b; do ", "c;", "done;"),
        ("case a in b) ", "c", ";; esac"),
        ("f() { ", "a;", "};"),
        ("function f { ", "a;", "};"),
        ("! { ", "a;", "};"),
    ];

    /// <summary>Each is two levels.</summary>
    private static readonly (string Open, string Innermost, string Close)[] Pairs =
    [
        ("a=($(", "b", "))"),
        ("declare a=(\"$(", "b", ")\")"),
        ("a \"${b:-$(", "c", ")}\""),
        ("{ (", "a", "); };"),
        ("a $[$(", "b", ")]"),
    ];

    private static readonly string[] Endless =
    [
        "((", "$((", "((a)+", "`", "\\`", "[[ ( ", "[[ ! ", "! ", "f() ", "f() f() ", "elif a; then ", "if a; then b; elif ", "sudo ", "time ", "exec ",
        "a=(", "declare a=(", "$[", "sh <<E\n", "sh <<'E'\n", "cat <<E | sh\n", "{ sh <<E\n", "find . -exec ", "find . -exec sh -c '", "eval 'a ", "eval \"", "in ", "| ! ", "if a; then b '", "a && ", "a | ", "a || { ", "sh -c '", "sh -c \"", "$'", "${", "${#", "${!", "${a[", "a[", "<<E $(", "cat <<E\n$(", "{a,", "<", "2>", "case ", "case a in (", "for ((", "in ", "\"${a:-\"$(", "&>", "#", "\\\n", "time { ",
    ];

    private static IEnumerable<TestCaseData> FamilyCases =>
        Families.Select(family => new TestCaseData(200, family.Open, family.Innermost, family.Close))
            .Concat(Pairs.Select(pair => new TestCaseData(100, pair.Open, pair.Innermost, pair.Close)));

    private static IEnumerable<string> EndlessTexts => [.. Endless, .. Families.Select(family => family.Open), .. Pairs.Select(pair => pair.Open)];

    [TestCaseSource(nameof(EndlessTexts))]
    public void A_hundred_thousand_levels_do_not_overflow_a_small_stack(string open)
    {
        Assert.That(CommandsOn(SmallStack, Repeat(open, 100_000)), Is.GreaterThanOrEqualTo(0));
        Assert.That(CommandsOn(UsualStack, Repeat(open, 2_000)), Is.GreaterThanOrEqualTo(0));
    }

    [TestCaseSource(nameof(FamilyCases))]
    public void Two_hundred_levels_are_read_on_a_usual_stack(int count, string open, string innermost, string close)
    {
        string text = Repeat(open, count) + innermost + Repeat(close, count);
        Assert.That(On(UsualStack, () => ShellScript.Parse(Scripts.ViewOf(text), ShellDialect.Bash).Errors), Is.Empty);
    }

    [Test]
    public void More_than_two_hundred_levels_are_too_deep() =>
        Assert.That(Scripts.Parse(Repeat("( ", 201) + "a" + Repeat(")", 201)).Errors[0].Kind, Is.EqualTo(SyntaxErrorKind.TooDeep));

    [Test]
    public void Ordinary_scripts_are_read_on_a_modest_stack()
    {
        const string Text = """
            set -eux; savedAptMark="$(apt-mark showmanual)"; arch="$(dpkg --print-architecture | awk -F- '{ print $NF }')"
            case "${arch:-$(uname -m)}" in amd64) if [ -z "$(ls "$(dirname "$(which "${x:-$(cat <(echo y))}")")")" ]; then
              for f in *; do while read -r l; do { case $l in a) (cd "$f" && make -j "$(nproc)") ;; esac; }; done < "$f"; done; fi ;; esac
            find /usr/local -type f -executable -exec ldd '{}' ';' | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r dpkg-query --search
            """;
        Assert.That(On(ModestStack, () => ShellScript.Parse(Scripts.ViewOf(Text), ShellDialect.Bash).Errors), Is.Empty);
    }

    /// <summary>What walks up or down the tree is part of it.</summary>
    private static int CommandsOn(int stackSize, string text) => On(stackSize, () =>
    {
        var script = ShellScript.Parse(Scripts.ViewOf(text), ShellDialect.Bash);
        return script.Commands.Count(command => command.Script == script && (command.IsConditional || !command.IsElsewhere));
    });

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static T On<T>(int stackSize, Func<T> function)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
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
        return result!;
    }
}
