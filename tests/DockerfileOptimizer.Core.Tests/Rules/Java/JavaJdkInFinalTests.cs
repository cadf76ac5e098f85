using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

public sealed class JavaJdkInFinalTests : RuleTests<JavaJdkInFinal>
{
    private const string Build = "FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn package\n\n";
    private const string App = "COPY --from=build /src/target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n";

    [Test]
    public void A_development_kit_gives_way_to_the_runtime() => Verify($"{Build}FROM [|eclipse-temurin:21-jdk|]\n{App}", $"{Build}FROM eclipse-temurin:21-jre\n{App}");

    [Test]
    public void The_kit_is_what_a_tag_without_variant_names() => Verify($"{Build}FROM [|eclipse-temurin:17|]\n{App}", $"{Build}FROM eclipse-temurin:17-jre\n{App}");

    [Test]
    public void The_distribution_is_kept() => Verify($"{Build}FROM [|eclipse-temurin:21-jdk-alpine|]\n{App}", $"{Build}FROM eclipse-temurin:21-jre-alpine\n{App}");

    [Test]
    public void A_distribution_alone_is_kept_too() => Verify($"{Build}FROM [|eclipse-temurin:11-alpine|]\n{App}", $"{Build}FROM eclipse-temurin:11-jre-alpine\n{App}");

    [Test]
    public void An_image_of_another_vendor_is_replaced() => Verify($"{Build}FROM [|openjdk:17-jdk-slim|]\n{App}", $"{Build}FROM eclipse-temurin:17-jre\n{App}");

    [Test]
    public void Another_vendor_on_alpine_is_replaced_by_a_runtime_on_alpine() => Verify($"{Build}FROM [|openjdk:8-jdk-alpine|]\n{App}", $"{Build}FROM eclipse-temurin:8-jre-alpine\n{App}");

    [Test]
    public void A_build_tool_in_the_image_that_runs_is_more_than_a_kit() => Verify($"{Build}FROM [|maven:3.9-eclipse-temurin-21|]\n{App}", $"{Build}FROM eclipse-temurin:21-jre\n{App}");

    [Test]
    public void The_jdk_of_gradle_too() => Verify($"{Build}FROM [|gradle:9.2-jdk21-alpine|]\n{App}", $"{Build}FROM eclipse-temurin:21-jre-alpine\n{App}");

    [Test]
    public void Where_no_runtime_is_known_it_is_a_milder_case() => Assert.Multiple(() =>
    {
        Verify($"{Build}FROM [|openjdk:19|]\n{App}", $"{Build}FROM openjdk:19\n{App}");
        Assert.That(SeverityOf($"{Build}FROM openjdk:19\n{App}"), Is.EqualTo(Severity.Info));
    });

    [Test]
    public void Amazon_calls_its_runtime_headless() => Verify($"{Build}FROM [|amazoncorretto:21|]\n{App}", $"{Build}FROM amazoncorretto:21-headless\n{App}");

    [Test]
    public void Azul_has_a_runtime_too() => Verify($"{Build}FROM [|azul/zulu-openjdk:21|]\n{App}", $"{Build}FROM azul/zulu-openjdk:21-jre\n{App}");

    [Test]
    public void Packages_of_alpine_are_the_same_there() => Verify(
        "FROM [|openjdk:8-alpine|]\nRUN apk add --no-cache ttf-dejavu\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n",
        "FROM eclipse-temurin:8-jre-alpine\nRUN apk add --no-cache ttf-dejavu\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void The_compiler_of_GraalVM_is_wanted() => Silent($"{Build}FROM ghcr.io/graalvm/graalvm-community:25\n{App}");

    [Test]
    public void An_image_by_variable_is_only_named() => Verify($"ARG BASE=eclipse-temurin:21-jdk\n{Build}FROM [|${{BASE}}|]\n{App}", $"ARG BASE=eclipse-temurin:21-jdk\n{Build}FROM ${{BASE}}\n{App}");

    [Test]
    public void A_jar_from_the_build_context_runs_on_a_runtime() => Verify("FROM [|eclipse-temurin:21|]\nCOPY build/libs/shop.jar /app.jar\nENTRYPOINT [\"java\", \"-Xmx1g\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void A_class_runs_on_a_runtime() => Verify("FROM [|eclipse-temurin:21-jdk|]\nCOPY lib /srv/lib\nCMD java -cp '/srv/lib/*' com.example.Shop\n");

    [Test]
    public void A_stage_below_brings_the_kit() => Verify("FROM [|eclipse-temurin:21-jdk|] AS base\nWORKDIR /srv\n\nFROM base\nCOPY shop.jar .\nCMD [\"java\", \"-jar\", \"shop.jar\"]\n");

    [Test]
    public void A_build_in_the_image_that_runs_is_cut_off() => Verify(
        "FROM [|gradle:9.2-jdk21|]\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\nENTRYPOINT [\"java\", \"-jar\", \"/src/build/libs/shop.jar\"]\n",
        "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM eclipse-temurin:21-jre\nWORKDIR /src/build/libs\nCOPY --from=build /src/build/libs ./\nENTRYPOINT [\"java\", \"-jar\", \"/src/build/libs/shop.jar\"]\n");

    [Test]
    public void An_app_that_its_build_tool_starts_is_built_where_it_runs() => Verify("FROM [|maven:3.9-eclipse-temurin-21|]\nWORKDIR /src\nCOPY . .\nRUN mvn package\nCMD [\"mvn\", \"spring-boot:run\"]\n");

    [Test]
    public void Sources_that_are_compiled_by_hand_are_a_build() => Verify("FROM [|openjdk:21|]\nWORKDIR /srv\nCOPY . .\nRUN javac -d out Shop.java\nCMD [\"java\", \"-cp\", \"out\", \"Shop\"]\n");

    [Test]
    public void The_message_quotes_the_measurement_of_the_step() => Assert.Multiple(() =>
    {
        Assert.That(Message($"{Build}FROM eclipse-temurin:21-jdk\n{App}"), Does.Contain("484 → 327 MB").And.Contain("guide"));
        Assert.That(Message("FROM gradle:9.2-jdk21\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\nCMD java -jar build/libs/shop.jar\n"), Does.Contain("775 → 484 MB"));
    });

    [Test]
    public void A_runtime_is_what_it_should_be() => Silent($"{Build}FROM eclipse-temurin:21-jre\n{App}");

    [Test]
    public void Older_runtimes_too() => Silent($"{Build}FROM openjdk:8-jre-slim\n{App}");

    [Test]
    public void A_headless_runtime_is_one() => Silent($"{Build}FROM amazoncorretto:17-al2023-headless\n{App}");

    [Test]
    public void Distroless_is_no_kit() => Silent($"{Build}FROM gcr.io/distroless/java21-debian13\n{App}");

    [Test]
    public void A_stage_that_only_builds_may_have_a_kit() => Silent($"{Build}FROM alpine:3.24\nRUN apk add openjdk21-jre\n{App}");

    [Test]
    public void A_place_to_develop_needs_its_tools() => Silent("FROM maven:3.9-eclipse-temurin-21 AS dev\nWORKDIR /src\nCOPY . .\nCMD [\"mvn\", \"spring-boot:run\"]\n");

    [Test]
    public void A_source_is_compiled_when_it_is_started() => Silent("FROM eclipse-temurin:21-jdk\nCOPY Shop.java /srv/\nCMD [\"java\", \"/srv/Shop.java\"]\n");

    [Test]
    public void A_script_may_need_the_kit() => Silent("FROM eclipse-temurin:21-jdk\nCOPY run.sh shop.jar /srv/\nENTRYPOINT [\"/srv/run.sh\"]\n");

    [Test]
    public void A_health_check_may_use_the_kit() => Silent("FROM eclipse-temurin:21-jdk\nCOPY shop.jar /srv/\nHEALTHCHECK CMD jcmd 1 VM.uptime\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void The_jar_tool_is_the_kits() => Silent("FROM eclipse-temurin:21-jdk\nCOPY shop.jar /srv/\nRUN cd /srv && jar -xf shop.jar\nCMD [\"java\", \"-cp\", \"/srv\", \"Shop\"]\n");

    [Test]
    public void An_image_without_start_is_a_tool() => Silent("FROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN mvn package\n");

    [Test]
    public void A_debugger_is_for_developers() => Silent("FROM openjdk:8\nCOPY shop.jar /\nCMD [\"java\", \"-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Windows_has_no_runtime_images() => Silent("FROM eclipse-temurin:21-jdk-windowsservercore-ltsc2022\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void Packages_of_another_distribution_keep_the_rewrite_away() => Verify(
        "FROM [|openjdk:17|]\nRUN microdnf install -y fontconfig\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n",
        "FROM openjdk:17\nRUN microdnf install -y fontconfig\nCOPY shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");
}
