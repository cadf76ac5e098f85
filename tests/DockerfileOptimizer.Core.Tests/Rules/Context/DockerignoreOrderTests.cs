using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class DockerignoreOrderTests : ContextRuleTests<DockerignoreOrder>
{
    private const string All = "FROM node:26\nCOPY . .\n";

    [Test]
    public void An_exception_stands_behind_its_pattern() => In("a").VerifyIgnoreFile(All, "[|!.env.example|]\n.env*\n", ".env*\n!.env.example\n");

    [Test]
    public void It_moves_to_the_end_of_a_file_without_a_last_line_break() => In("a").VerifyIgnoreFile(All, "bin\n[|!src|]\n*", "bin\n*\n!src");

    [Test]
    public void Line_breaks_stay() => In("a").VerifyIgnoreFile(All, "[|!a.md|]\r\n*.md\r\nbin\r\n", "*.md\r\n!a.md\r\nbin\r\n");

    [Test]
    public void A_pattern_that_takes_everything_undoes_any_exception() => In("a").VerifyIgnoreFile(All, "[|!*.md|]\n**\n", "**\n!*.md\n");

    [TestCase("*.md\n!README.md\n")]
    [TestCase("*\n!src\nsrc/*.md\n")]
    [TestCase("!README.md\n*.md\n!README.md\n")]
    [TestCase("docs\n!docs/README.md\n")]
    [TestCase("!README.md\n")]
    [TestCase("**/.git\n!.git/HEAD\n!.git/config\n")]
    public void Exceptions_that_work_are_left_alone(string ignoreFile) => In(".dockerignore=" + ignoreFile, "a").Silent(All);

    [Test]
    public void A_comment_needs_a_line_of_its_own() => In("a").VerifyIgnoreFile(All, "[|node_modules # packages|]\nbin\n", "node_modules\nbin\n");

    [Test]
    public void A_backslash_divides_no_folders() => In("a").VerifyIgnoreFile(All, "[|src\\bin|]\n", "src/bin\n");

    [Test]
    public void A_backslash_may_escape() => In(".dockerignore=\\#a\n\\*\n", "a").Silent(All);

    [Test]
    public void Nothing_above_the_root_is_sent() => In("a").VerifyIgnoreFile(All, "[|../bin|]\n");

    [Test]
    public void A_refused_file_is_left_alone() => In(".dockerignore=[\n!a\na\n", "a").Silent(All);
}
