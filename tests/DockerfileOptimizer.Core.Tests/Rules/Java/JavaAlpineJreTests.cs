using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

public sealed class JavaAlpineJreTests : RuleTests<JavaAlpineJre>
{
    private const string App = "COPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n";

    [Test]
    public void A_runtime_on_ubuntu_gives_way_to_one_on_alpine() => Verify($"FROM [|eclipse-temurin:21-jre|]\n{App}", $"FROM eclipse-temurin:21-jre-alpine\n{App}");

    [Test]
    public void Other_releases_too() => Verify($"FROM [|eclipse-temurin:17-jre|]\n{App}", $"FROM eclipse-temurin:17-jre-alpine\n{App}");

    [Test]
    public void The_name_of_the_distribution_goes() => Verify($"FROM [|eclipse-temurin:21-jre-noble|]\n{App}", $"FROM eclipse-temurin:21-jre-alpine\n{App}");

    [Test]
    public void Jars_of_another_stage_are_portable() => Verify("FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM [|eclipse-temurin:21-jre|]\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Plain_shell_is_in_alpine_too() => Verify($"FROM [|eclipse-temurin:21-jre|]\nRUN mkdir -p /srv/data && chmod 700 /srv/data\n{App}");

    [Test]
    public void A_stage_below_is_reported_at_its_image() => Verify($"FROM [|eclipse-temurin:21-jre|] AS base\nWORKDIR /srv\n\nFROM base\n{App}");

    [Test]
    public void Shell_form_starts_java_as_well() => Verify("FROM [|eclipse-temurin:21-jre|]\nCOPY shop.jar /\nCMD java -jar /shop.jar\n");

    [Test]
    public void Options_and_settings_do_not_matter() => Verify("FROM [|eclipse-temurin:21-jre|]\nENV TZ=UTC\nEXPOSE 8080\nCOPY shop.jar /\nENTRYPOINT [\"java\", \"-Xss512k\", \"-Dx=y\", \"-jar\", \"/shop.jar\", \"--port=80\"]\n");

    [Test]
    public void An_image_by_variable_is_only_named() => Verify($"ARG JAVA=21\nFROM [|eclipse-temurin:${{JAVA}}-jre|]\n{App}", $"ARG JAVA=21\nFROM eclipse-temurin:${{JAVA}}-jre\n{App}");

    [Test]
    public void The_message_names_saving_and_measurement() =>
        Assert.That(Message($"FROM eclipse-temurin:21-jre\n{App}"), Does.Contain("MB (download)").And.Contain("327 → 245 MB in the guide"));

    [Test]
    public void Alpine_is_what_it_should_be() => Silent($"FROM eclipse-temurin:21-jre-alpine\n{App}");

    [Test]
    public void A_kit_is_another_step() => Silent($"FROM eclipse-temurin:21-jdk\n{App}");

    [Test]
    public void Packages_of_the_distribution_are_bound_to_it() => Silent($"FROM eclipse-temurin:21-jre\nRUN apt-get update && apt-get install -y fontconfig\n{App}");

    [Test]
    public void Accounts_are_made_in_other_ways_there() => Silent($"FROM eclipse-temurin:21-jre\nRUN groupadd -r shop && useradd -r -g shop shop\n{App}");

    [Test]
    public void What_comes_from_a_stage_may_be_native() => Silent("FROM gcc:15 AS native\nCOPY . /src\nRUN make -C /src\n\nFROM eclipse-temurin:21-jre\nCOPY --from=native /src/out /usr/lib/shop\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_script_may_need_bash() => Silent("FROM eclipse-temurin:21-jre\nCOPY run.sh shop.jar /\nENTRYPOINT [\"/run.sh\"]\n");

    [Test]
    public void Curl_is_missing_in_alpine() => Silent($"FROM eclipse-temurin:21-jre\nHEALTHCHECK CMD curl -f http://localhost:8080/health\n{App}");

    [Test]
    public void A_debugged_program_is_not_shipped() => Silent("FROM eclipse-temurin:21-jre\nCOPY shop.jar /\nCMD [\"java\", \"-agentlib:jdwp=transport=dt_socket,address=5005\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_digest_is_meant() => Silent($"FROM eclipse-temurin:21-jre@sha256:{new string('a', 64)}\n{App}");

    [Test]
    public void Only_what_is_shipped_counts() => Silent("FROM eclipse-temurin:21-jre AS tool\nCOPY tool.jar /\nRUN java -jar /tool.jar > /out.txt\n\nFROM scratch\nCOPY --from=tool /out.txt /\nCMD [\"/out.txt\"]\n");
}
