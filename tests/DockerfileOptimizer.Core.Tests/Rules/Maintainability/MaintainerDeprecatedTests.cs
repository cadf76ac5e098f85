using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Maintainability;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Maintainability;

public sealed class MaintainerDeprecatedTests : RuleTests<MaintainerDeprecated>
{
    private const string Label = "org.opencontainers.image.authors";

    [Test]
    public void It_becomes_a_label() =>
        Verify("[|MAINTAINER|] Jane Doe <jane@example.com>\n", $"LABEL {Label}=\"Jane Doe <jane@example.com>\"\n");

    [Test]
    public void Another_author_becomes_a_label_too() => Verify("[|MAINTAINER|] ops-team\nUSER app\n", $"LABEL {Label}=\"ops-team\"\nUSER app\n");

    [Test]
    public void A_keyword_in_lower_case_stays_so() => Verify("[|maintainer|] me\n", $"label {Label}=\"me\"\n");

    [Test]
    public void Quotes_around_the_author_are_not_doubled() =>
        Verify("[|MAINTAINER|] \"Jane Doe\"\n", $"LABEL {Label}=\"Jane Doe\"\n");

    [Test]
    public void Single_quotes_are_taken_likewise() => Verify("[|MAINTAINER|] 'Jane Doe'\n", $"LABEL {Label}=\"Jane Doe\"\n");

    [Test]
    public void Quotes_inside_are_escaped() => Verify("[|MAINTAINER|] Jane \"JD\" Doe\n", $"LABEL {Label}=\"Jane \\\"JD\\\" Doe\"\n");

    [Test]
    public void A_dollar_was_no_variable_and_becomes_none() => Verify("[|MAINTAINER|] $team a\\b\n", $"LABEL {Label}=\"\\$team a\\b\"\n");

    [Test]
    public void The_escape_character_of_the_file_is_used() =>
        Verify("# escape=`\nFROM x:1\n[|MAINTAINER|] a \"b\"\n", $"# escape=`\nFROM x:1\nLABEL {Label}=\"a `\"b`\"\"\n");

    [Test]
    public void Line_endings_and_comments_around_it_stay() =>
        Verify("# who\r\nFROM x:1\r\n# owner\r\n[|MAINTAINER|] me\r\nUSER a\r\n", $"# who\r\nFROM x:1\r\n# owner\r\nLABEL {Label}=\"me\"\r\nUSER a\r\n");

    [Test]
    public void A_continued_line_is_joined() => Verify("[|MAINTAINER|] Jane \\\n  Doe\n", $"LABEL {Label}=\"Jane   Doe\"\n");

    [Test]
    public void A_comment_inside_is_not_lost() => Verify("[|MAINTAINER|] Jane \\\n# the boss\n  Doe\n", "MAINTAINER Jane \\\n# the boss\n  Doe\n");

    [Test]
    public void A_label_that_is_there_is_not_set_twice() =>
        Verify($"LABEL {Label}=\"a\"\n[|MAINTAINER|] b\n", $"LABEL {Label}=\"a\"\nMAINTAINER b\n");

    [Test]
    public void The_rewrite_is_safe() => Assert.That(SafetyOf("MAINTAINER me\n"), Is.EqualTo(FixSafety.Safe));

    [Test]
    public void An_author_that_is_missing_is_another_rules_business() => Silent("MAINTAINER\n");

    [Test]
    public void Labels_are_silent() => Silent($"LABEL maintainer=\"me\" {Label}=\"me\"\n");
}
