using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

public sealed class JavaNativeImageTests : RuleTests<JavaNativeImage>
{
    private const string Runtime = "FROM eclipse-temurin:21-alpine AS runtime\nRUN jlink --add-modules java.se --output /opt/java\n\n";
    private const string Gradle = "FROM gradle:9.2-jdk21-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\n";
    private const string Final = "COPY --from=runtime /opt/java /opt/java\nCOPY --from=build /src/build/libs/shop.jar /srv/shop.jar\nENTRYPOINT [\"/opt/java/bin/java\", \"-jar\", \"/srv/shop.jar\"]\n";

    [Test]
    public void An_app_of_spring_boot_on_its_own_runtime() => Verify($"{Runtime}{Gradle}FROM [|alpine:3.24|]\n{Final}");

    [Test]
    public void The_distribution_does_not_matter() => Verify($"{Runtime}{Gradle}FROM [|debian:trixie-slim|]\n{Final}");

    [Test]
    public void Maven_builds_spring_boot_too() => Verify($"{Runtime}FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn compile spring-boot:repackage\n\nFROM [|alpine:3.24|]\n{Final}");

    [Test]
    public void Quarkus_supports_it() => Verify($"{Runtime}FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle quarkusBuild\n\nFROM [|alpine:3.24|]\n{Final}");

    [Test]
    public void Settings_tell_the_framework() => Verify($"{Runtime}FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn package\n\nFROM [|alpine:3.24|]\nENV SPRING_PROFILES_ACTIVE=prod\n{Final}");

    [Test]
    public void Arguments_tell_the_framework() => Verify($"{Runtime}FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn package\n\nFROM [|alpine:3.24|]\nCOPY --from=runtime /opt/java /opt/java\nCOPY shop.jar /\nCMD [\"/opt/java/bin/java\", \"-Dquarkus.profile=prod\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void The_runtime_may_lie_in_the_path() => Verify($"{Runtime}{Gradle}FROM [|alpine:3.24|]\nCOPY --from=runtime /opt/java /usr/lib/java\nENV PATH=/usr/lib/java/bin:$PATH\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void The_message_names_the_price() => Assert.That(Message($"{Runtime}{Gradle}FROM alpine:3.24\n{Final}"), Does.Contain("0.1 s").And.Contain("slow build").And.Contain("137 MB"));

    [Test]
    public void Without_a_framework_support_is_not_known() => Silent($"{Runtime}FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn package\n\nFROM alpine:3.24\n{Final}");

    [Test]
    public void A_runtime_on_alpine_is_the_step_before() => Silent($"{Gradle}FROM eclipse-temurin:21-jre-alpine\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_large_runtime_is_far_from_it() => Silent($"{Gradle}FROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_native_image_is_what_it_should_be() => Silent("FROM ghcr.io/graalvm/native-image-community:21 AS build\nWORKDIR /src\nCOPY . .\nRUN ./gradlew nativeCompile\n\nFROM debian:trixie-slim\nCOPY --from=build /src/build/native/nativeCompile/shop /shop\nENTRYPOINT [\"/shop\"]\n");

    [Test]
    public void A_runtime_of_the_distribution_is_none_of_its_own() => Silent($"{Gradle}FROM alpine:3.24\nRUN apk add openjdk21-jre-headless\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");

    [Test]
    public void A_place_to_work_need_not_be_fast() => Silent($"{Runtime}{Gradle}FROM alpine:3.24 AS dev\n{Final}");

    [Test]
    public void A_debugged_or_unknown_start_is_left_alone() => Silent($"{Runtime}{Gradle}FROM alpine:3.24\nCOPY --from=runtime /opt/java /opt/java\nCOPY run.sh /\nENTRYPOINT [\"/run.sh\"]\n");

    [Test]
    public void What_is_copied_must_be_the_runtime() => Silent($"{Runtime}{Gradle}FROM alpine:3.24\nCOPY --from=runtime /etc/ssl /etc/ssl\nCOPY --from=build /src/build/libs/shop.jar /\nCMD [\"java\", \"-jar\", \"/shop.jar\"]\n");
}
