using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

public sealed class JavaOptsShellTests : RuleTests<JavaOptsShell>
{
    private const string From = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /\n";

    [Test]
    public void The_variable_becomes_the_one_that_java_reads() => Verify(
        $"{From}ENV JAVA_OPTS=-Xss1m\nENTRYPOINT [|java $JAVA_OPTS -jar /shop.jar|]\n", $"{From}ENV JAVA_TOOL_OPTIONS=-Xss1m\nENTRYPOINT [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Braces_do_not_matter() => Verify($"{From}ENTRYPOINT [|java ${{JAVA_OPTS}} -jar /shop.jar|]\n", $"{From}ENTRYPOINT [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Other_names_are_used_too() => Verify($"{From}CMD [|java $JVM_ARGS -jar /shop.jar|]\n", $"{From}CMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Options_around_it_are_kept() => Verify(
        $"{From}CMD [|java -Dx=y $JAVA_OPTS -Djava.security.egd=file:/dev/./urandom -jar /shop.jar|]\n", $"{From}CMD [\"java\", \"-Dx=y\", \"-Djava.security.egd=file:/dev/./urandom\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Lines_and_continuations_are_kept() => Verify(
        $"{From}CMD [|java \\\n    $JAVA_OPTS \\\n    -jar /shop.jar|]\n", $"{From}CMD [\"java\", \\\n     \\\n    \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Several_variables_need_a_shell_that_hands_over() => Verify(
        $"{From}CMD [|java $JAVA_OPTS $DEBUG_OPTS -jar /shop.jar|]\n", $"{From}CMD [\"/bin/sh\", \"-c\", \"exec java $JAVA_OPTS $DEBUG_OPTS -jar /shop.jar\"]\n");

    [Test]
    public void Other_variables_need_one_too() => Verify(
        $"{From}CMD [|java $JAVA_OPTS -jar /shop.jar --port=$PORT|]\n", $"{From}CMD [\"/bin/sh\", \"-c\", \"exec java $JAVA_OPTS -jar /shop.jar --port=$PORT\"]\n");

    [Test]
    public void A_value_that_is_set_already_is_not_replaced() => Verify(
        $"{From}ENV JAVA_TOOL_OPTIONS=-Dx=y\nCMD [|java $JAVA_OPTS -jar /shop.jar|]\n", $"{From}ENV JAVA_TOOL_OPTIONS=-Dx=y\nCMD [\"/bin/sh\", \"-c\", \"exec java $JAVA_OPTS -jar /shop.jar\"]\n");

    [Test]
    public void An_empty_default_is_none() => Verify($"{From}ENTRYPOINT [|java ${{JAVA_OPTS:-}} -jar /shop.jar|]\n", $"{From}ENTRYPOINT [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_stage_that_is_not_shipped_is_a_milder_case() =>
        Assert.That(SeverityOf($"{From}CMD java $JAVA_OPTS -jar /shop.jar\n\nFROM alpine:3.24\nCMD [\"sh\"]\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void A_shell_that_hands_over_is_what_it_should_be() => Silent($"{From}CMD exec java $JAVA_OPTS -jar /shop.jar\n");

    [Test]
    public void A_json_array_is_what_it_should_be() => Silent($"{From}CMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Shell_form_without_variable_is_another_rules() => Silent($"{From}CMD java -jar /shop.jar\n");

    [Test]
    public void Arguments_of_the_program_are_its_own() => Silent($"{From}CMD java -jar /shop.jar $APP_ARGS\n");

    [Test]
    public void Other_programs_do_not_read_the_variable() => Silent("FROM node:22\nCMD node $NODE_OPTS app.js\n");

    [Test]
    public void Behind_an_entry_point_it_is_an_argument() => Silent($"{From}ENTRYPOINT [\"/entry.sh\"]\nCMD java $JAVA_OPTS -jar /shop.jar\n");

    [Test]
    public void A_shell_that_is_chosen_is_wanted() => Silent($"{From}SHELL [\"/bin/bash\", \"-c\"]\nCMD java $JAVA_OPTS -jar /shop.jar\n");

    [Test]
    public void What_is_replaced_never_starts() => Silent($"{From}CMD java $JAVA_OPTS -jar /shop.jar\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_step_of_the_build_is_no_start() => Silent($"{From}RUN java $JAVA_OPTS -jar /shop.jar --index\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_variable_for_another_purpose_is_left_alone() => Silent($"{From}CMD java -Dport=$PORT -jar /shop.jar\n");
}
