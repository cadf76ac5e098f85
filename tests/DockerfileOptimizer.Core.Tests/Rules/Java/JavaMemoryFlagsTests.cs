using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

[ExemptFrom(Variants.Onbuild, "What runs in another build starts nothing in this image")]
public sealed class JavaMemoryFlagsTests : RuleTests<JavaMemoryFlags>
{
    private const string From = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /\n";

    [Test]
    public void A_fixed_heap_becomes_a_part_of_the_memory() => Verify($"{From}CMD [\"java\", [|\"-Xmx512m\"|], \"-jar\", \"/shop.jar\"]\n", $"{From}CMD [\"java\", \"-XX:MaxRAMPercentage=75.0\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void In_shell_form_too() => Verify($"{From}CMD java [|-Xmx2g|] -jar /shop.jar\n", $"{From}CMD java -XX:MaxRAMPercentage=75.0 -jar /shop.jar\n");

    [Test]
    public void The_last_size_counts() => Verify($"{From}CMD [\"java\", \"-Xmx1g\", [|\"-Xmx2g\"|], \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void The_default_is_a_quarter() => Verify($"{From}CMD [[|\"java\"|], \"-jar\", \"/shop.jar\"]\n", $"{From}CMD [\"java\", \"-XX:MaxRAMPercentage=75.0\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void The_default_in_shell_form() => Verify($"{From}ENTRYPOINT [|java|] -jar /shop.jar\n", $"{From}ENTRYPOINT java -XX:MaxRAMPercentage=75.0 -jar /shop.jar\n");

    [Test]
    public void A_class_has_a_heap_too() => Verify("FROM eclipse-temurin:21-jre\nCOPY lib /lib/shop\nCMD [[|\"java\"|], \"-cp\", \"/lib/shop/*\", \"com.example.Shop\"]\n");

    [Test]
    public void Below_an_init_program() => Verify($"{From}ENTRYPOINT [\"/sbin/tini\", \"--\", \"java\", [|\"-Xmx300m\"|], \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Kits_run_programs_as_well() => Verify("FROM eclipse-temurin:17\nCOPY shop.jar /\nCMD [\"java\", [|\"-Xmx64m\"|], \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Minimum_and_stack_are_no_heap() => Verify($"{From}CMD [[|\"java\"|], \"-Xms64m\", \"-Xss1m\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_percentage_is_what_it_should_be() => Silent($"{From}CMD [\"java\", \"-XX:MaxRAMPercentage=60\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_variable_of_java_may_hold_it() => Silent($"{From}ENV JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=75\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void So_may_the_other_one() => Silent($"{From}ENV JDK_JAVA_OPTIONS=-Xmx1g\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_shell_variable_may_hold_it() => Silent($"{From}CMD java $JAVA_OPTS -jar /shop.jar\n");

    [Test]
    public void A_file_of_options_may_hold_it() => Silent($"{From}CMD [\"java\", \"@/options\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_fixed_limit_of_memory_is_wanted() => Silent($"{From}CMD [\"java\", \"-XX:MaxRAMFraction=2\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_script_sets_what_it_wants() => Silent($"{From}COPY run.sh /\nENTRYPOINT [\"/run.sh\"]\n");

    [Test]
    public void Arguments_of_the_program_are_its_own() => Silent($"{From}CMD [\"java\", \"-XX:MaxRAMPercentage=75\", \"-jar\", \"/shop.jar\", \"-Xmx1g\"]\n");

    [Test]
    public void Other_languages_have_other_heaps() => Silent("FROM node:22\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void What_is_not_shipped_is_left_alone() => Silent($"{From}CMD [\"java\", \"-Xmx1g\", \"-jar\", \"/shop.jar\"]\n\nFROM alpine:3.24\nCMD [\"sh\"]\n");
}
