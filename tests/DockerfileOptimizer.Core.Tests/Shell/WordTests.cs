namespace DockerfileOptimizer.Tests.Shell;

public sealed class WordTests
{
    [TestCase("abc", "abc")]
    [TestCase("a'b c'd", "a single(b c) d")]
    [TestCase("\"a $b c\"", "double(a  parameter(b)  c)")]
    [TestCase("\"a \\\" \\n\"", "double(a  escape(\\\")  \\n)")]
    [TestCase("a\\ b", "a escape(\\ ) b")]
    [TestCase("$'a\\'b'", "ansi(a\\'b)")]
    [TestCase("\"$'a'\"", "double($ 'a')")]
    [TestCase("$\"a\"", "double(a)")]
    [TestCase("$a$1$@$", "parameter(a) parameter(1) parameter(@) $")]
    [TestCase("${a}b", "parameter(a) b")]
    [TestCase("${a:-b c}", "parameter(a:- b c)")]
    [TestCase("${a:-\"}\"}", "parameter(a:- double(}))")]
    [TestCase("${a:-${b:-$c}}", "parameter(a:- parameter(b:- parameter(c)))")]
    [TestCase("${a%%*.}${a#x}", "parameter(a%% *.) parameter(a# x)")]
    [TestCase("${a//x/y}${a^^}", "parameter(a// x/y) parameter(a^^)")]
    [TestCase("${#a}${#}${!a}", "parameter(a#) parameter(#) parameter(a!)")]
    [TestCase("${a[@]}${a[$i]}", "parameter(a[@]) parameter(a[$i])")]
    [TestCase("\"${a:-it's}\"", "double(parameter(a:- it's))")]
    [TestCase("\"${a%'}'}\"", "double(parameter(a% single(})))")]
    [TestCase("$(a b)c", "command(a b) c")]
    [TestCase("$( )", "command()")]
    [TestCase("`a \\`b\\``", "backquoted(a `b`)")]
    [TestCase("\"`a \\\"b\\\"`\"", "double(backquoted(a \"b\"))")]
    [TestCase("` a `", "backquoted(a)")]
    [TestCase("$((1 + $a * (2)))", "arithmetic(1 +  parameter(a)  * (2))")]
    [TestCase("$((a) | b)", "command(([sub a] | b))")]
    [TestCase("$(( $(a) + $((b)) ))", "arithmetic(  command(a)  +  arithmetic(b)  )")]
    [TestCase("<(a b)", "process(a b)")]
    [TestCase("--f=<(a)", "--f= process(a)")]
    [TestCase("!(a|b)c", "pattern(a|b) c")]
    [TestCase("$[1 + $a * (2)]b", "arithmetic(1 +  parameter(a)  * (2)) b")]
    [TestCase("$[a", "$ [a")]
    [TestCase("a\\\nb", "a escape(\\\n) b")]
    [TestCase("{a,b}.{c,d}", "{a,b}.{c,d}")]
    public void A_word_is_made_of_parts(string word, string parts)
    {
        var script = Scripts.Parse("echo " + word);
        Assert.That(script.Errors, Is.Empty);
        Assert.That(TreePrinter.Parts(script.Commands[0].Arguments.Single()), Is.EqualTo(parts));
    }

    [TestCase("declare x=(a b)", "x= array(a,b)")]
    [TestCase("export x+=(a)b", "x+= array(a) b")]
    public void An_argument_of_a_declaration_may_be_an_array(string text, string parts)
    {
        var script = Scripts.Parse(text);
        Assert.That(script.Errors, Is.Empty);
        Assert.That(TreePrinter.Parts(script.Commands[0].Arguments.Single()), Is.EqualTo(parts));
    }

    [TestCase("a'b'\"c\"\\d", ExpectedResult = "abcd")]
    [TestCase("''", ExpectedResult = "")]
    [TestCase("\"\\$a\\b\"", ExpectedResult = "$a\\b")]
    [TestCase("a\\\nb", ExpectedResult = "ab")]
    [TestCase("$'ab'", ExpectedResult = "ab")]
    [TestCase("$'a\\n'", ExpectedResult = null)]
    [TestCase("a$b", ExpectedResult = null)]
    [TestCase("\"$(a)\"", ExpectedResult = null)]
    [TestCase("*.txt", ExpectedResult = "*.txt")]
    [TestCase("a$", ExpectedResult = "a$")]
    public string? A_value_is_what_the_command_gets(string word) => Scripts.Parse("echo " + word).Commands[0].Arguments[0].Value;

    [TestCase("*.txt", ExpectedResult = true)]
    [TestCase("a?", ExpectedResult = true)]
    [TestCase("[ab]", ExpectedResult = true)]
    [TestCase("~/x", ExpectedResult = true)]
    [TestCase("a~", ExpectedResult = false)]
    [TestCase("{a,b}", ExpectedResult = true)]
    [TestCase("{1..3}", ExpectedResult = true)]
    [TestCase("{}", ExpectedResult = false)]
    [TestCase("{a}", ExpectedResult = false)]
    [TestCase("a.b", ExpectedResult = false)]
    [TestCase("'*'", ExpectedResult = false)]
    [TestCase("\\*", ExpectedResult = false)]
    [TestCase("'a'*", ExpectedResult = true)]
    public bool A_glob_is_unquoted(string word) => Scripts.Parse("echo " + word).Commands[0].Arguments[0].HasGlob;

    [TestCase("a>b", "a 1:Output:b")]
    [TestCase("a 2>> b <c", "a 2:Append:b 0:Input:c")]
    [TestCase("a &>b 2>&1 >&-", "a 1:OutputAndError:b 2:DuplicateOutput:1 1:DuplicateOutput:-")]
    [TestCase("a &>> b >| c <> d", "a 1:AppendOutputAndError:b 1:Clobber:c 0:InputOutput:d")]
    [TestCase("a <<< \"b c\"", "a 0:HereString:\"b c\"")]
    [TestCase("a {fd}>b", "a :Output:b")]
    [TestCase(">f a 2>g b", "1:Output:f a 2:Output:g b")]
    [TestCase("a2>b", "a2 1:Output:b")]
    public void A_redirection_is_read(string text, string tree) => Assert.That(Scripts.Tree(text), Is.EqualTo(tree));

    [Test]
    public void A_word_across_a_continuation_of_docker_keeps_its_place()
    {
        var command = Scripts.ParseContinued("apt-get ins\\\ntall \\\n curl").Commands.Single();
        Assert.That(command.Arguments.Select(argument => (argument.Value, argument.Span.Start, argument.Span.End)), Is.EqualTo(new[] { ("install", 8, 17), ("curl", 21, 25) }));
    }
}
