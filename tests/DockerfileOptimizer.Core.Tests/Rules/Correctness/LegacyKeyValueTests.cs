using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class LegacyKeyValueTests : RuleTests<LegacyKeyValue>
{
    [Test]
    public void A_value_without_blanks_needs_no_quotes() => Verify("ENV [|MODE production|]\n", "ENV MODE=production\n");

    [Test]
    public void A_value_with_blanks_is_quoted() => Verify("ENV [|GREETING hello world|]\n", "ENV GREETING=\"hello world\"\n");

    [Test]
    public void A_label_is_read_like_a_variable() => Verify("LABEL [|vendor Acme  Inc|]\n", "LABEL vendor=\"Acme  Inc\"\n");

    [Test]
    public void Blanks_around_the_value_go() => Verify("env   [|A \t b c|]  \n", "env   A=\"b c\"  \n");

    [Test]
    public void A_second_pair_on_the_line_is_part_of_the_value() => Verify("ENV [|A 1 B=2|]\n", "ENV A=\"1 B=2\"\n");

    [Test]
    public void A_value_that_is_quoted_stays_as_it_is() => Verify("ENV [|A \"b c\"|]\nENV [|B 'd e'|]\n", "ENV A=\"b c\"\nENV B='d e'\n");

    [Test]
    public void Quotes_inside_the_value_are_gone_in_the_image_and_go() =>
        Verify("ENV [|OPTS -Dname=\"a b\" -Xmx1g|]\n", "ENV OPTS=\"-Dname=a b -Xmx1g\"\n");

    [Test]
    public void An_escaped_quote_stays_escaped() => Verify("ENV [|A say \\\"hi\\\" to|]\n", "ENV A=\"say \\\"hi\\\" to\"\n");

    [Test]
    public void An_escaped_blank_makes_one_word() => Verify("ENV [|A b\\ c|]\n", "ENV A=b\\ c\n");

    [Test]
    public void An_escape_that_quotes_make_superfluous_goes() => Verify("ENV [|A b\\ c d|]\n", "ENV A=\"b c d\"\n");

    [Test]
    public void A_single_quoted_variable_stays_text() => Verify("ENV [|A '$HOME' \"$HOME\"|]\n", "ENV A=\"\\$HOME $HOME\"\n");

    [Test]
    public void A_lone_dollar_stays_one() => Verify("ENV [|A 5 $ $\"B\"|]\n", "ENV A=\"5 \\$ \\$B\"\n");

    [Test]
    public void A_name_that_ended_at_a_quote_gets_braces() => Verify("ENV [|A \"$B\"c d|]\n", "ENV A=\"${B}c d\"\n");

    [Test]
    public void Variables_are_expanded_as_before() =>
        Verify("ENV [|PATH $PATH:/opt/app/bin|]\nENV [|B ${A:-x y}|]\n", "ENV PATH=$PATH:/opt/app/bin\nENV B=\"${A:-x y}\"\n");

    [Test]
    public void A_backslash_is_text_in_a_backtick_file() =>
        Verify("# escape=`\nFROM x:1\nENV [|DIR C:\\Program Files|]\nENV [|B a`\"b c|]\n", "# escape=`\nFROM x:1\nENV DIR=\"C:\\Program Files\"\nENV B=\"a`\"b c\"\n");

    [Test]
    public void A_single_quoted_backslash_is_doubled_only_before_a_special_character() =>
        Verify("ENV [|A 'C:\\dir\\' b|]\n", "ENV A=\"C:\\dir\\\\ b\"\n");

    [Test]
    public void Line_endings_stay() => Verify("FROM x:1\r\nENV [|A b c|]\r\nENV [|D e|]\r\n", "FROM x:1\r\nENV A=\"b c\"\r\nENV D=e\r\n");

    [Test]
    public void A_continuation_before_the_value_goes() => Verify("ENV [|A \\\n    b c|]\n", "ENV A=\"b c\"\n");

    [Test]
    public void A_continuation_inside_the_value_stays_with_its_comments() =>
        Verify("ENV [|A b \\\n# why\n    c|]\n", "ENV A=\"b \\\n# why\n    c\"\n");

    [Test]
    public void A_comment_before_the_value_prevents_the_rewrite() => Verify("ENV [|A \\\n# why\n    b|]\n", "ENV A \\\n# why\n    b\n");

    [Test]
    public void A_continued_string_that_needs_escapes_is_left_alone() => Verify("ENV [|A x 'b \\\n  c'|]\n", "ENV A x 'b \\\n  c'\n");

    [Test]
    public void An_open_quote_is_left_alone() => Verify("ENV [|A it's here|]\n", "ENV A it's here\n");

    [Test]
    public void Equals_behind_a_blank_is_another_mistake_and_not_cemented() => Verify("ENV [|A = b|]\n", "ENV A = b\n");

    [Test]
    public void A_name_with_quotes_is_left_alone() => Verify("LABEL [|\"A\" b|]\n", "LABEL \"A\" b\n");

    [Test]
    public void A_trigger_is_rewritten_when_no_escape_is_in_it() => Verify("ONBUILD ENV [|A b c|]\n", "ONBUILD ENV A=\"b c\"\n");

    [Test]
    public void A_trigger_with_escapes_depends_on_another_file() => Verify("ONBUILD ENV [|A b \\$c|]\n", "ONBUILD ENV A b \\$c\n");

    [Test]
    public void Pairs_with_equals_are_silent() => Silent("ENV A=1 B=\"2 3\"\nLABEL a.b=c\nARG X\nARG Y=1\n");

    [Test]
    public void A_missing_value_is_another_rules_business() => Silent("ENV A\n");
}
