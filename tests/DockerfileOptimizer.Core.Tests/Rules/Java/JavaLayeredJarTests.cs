using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's stages")]
public sealed class JavaLayeredJarTests : RuleTests<JavaLayeredJar>
{
    private const string Build = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\n";

    [Test]
    public void An_archive_of_another_stage() => Verify($"{Build}FROM eclipse-temurin:21-jre\n[|COPY|] --from=build /src/build/libs/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void A_pattern_names_an_archive_too() => Verify($"{Build}FROM eclipse-temurin:21-jre\n[|COPY|] --from=build /src/build/libs/*.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void A_folder_takes_the_name_of_the_source() => Verify($"{Build}FROM eclipse-temurin:21-jre\nWORKDIR /srv\n[|COPY|] --from=build /src/build/libs/shop.jar .\nCMD [\"java\", \"-jar\", \"shop.jar\"]\n");

    [Test]
    public void Settings_tell_the_framework() => Verify("FROM eclipse-temurin:21-jre\nENV SPRING_PROFILES_ACTIVE=prod\n[|COPY|] target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void Options_tell_the_framework() => Verify("FROM eclipse-temurin:21-jre\n[|COPY|] target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-Dspring.profiles.active=prod\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void Arguments_tell_the_framework() => Verify("FROM eclipse-temurin:21-jre\n[|COPY|] target/shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\", \"--spring.config.location=/etc/shop.yml\"]\n");

    [Test]
    public void The_owner_of_the_files_is_kept() => Verify(
        $"{Build}FROM eclipse-temurin:21-jre-alpine\n[|COPY|] --from=build --chown=10001:10001 /src/build/libs/shop.jar /srv/app.jar\nCMD [\"java\", \"-jar\", \"/srv/app.jar\"]\n",
        $"{Build}FROM eclipse-temurin:21-jre-alpine AS layers\nWORKDIR /layers\nCOPY --from=build /src/build/libs/shop.jar app.jar\nRUN java -Djarmode=tools -jar app.jar extract --layers --destination out\n\n"
        + "FROM eclipse-temurin:21-jre-alpine\nCOPY --from=layers --chown=10001:10001 /layers/out/dependencies/ /srv/\nCOPY --from=layers --chown=10001:10001 /layers/out/spring-boot-loader/ /srv/\n"
        + "COPY --from=layers --chown=10001:10001 /layers/out/snapshot-dependencies/ /srv/\nCOPY --from=layers --chown=10001:10001 /layers/out/application/ /srv/\nCMD [\"java\", \"-jar\", \"/srv/app.jar\"]\n");

    [Test]
    public void In_the_root_folder_layers_would_meet_those_of_the_system() => Verify(
        $"{Build}FROM eclipse-temurin:21-jre\n[|COPY|] --from=build /src/build/libs/shop.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n",
        $"{Build}FROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void Without_a_framework_nothing_is_known() => Silent("FROM eclipse-temurin:21-jre\nCOPY target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void Other_frameworks_have_other_archives() => Silent("FROM eclipse-temurin:21-jre\nCOPY target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-Dquarkus.profile=prod\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void Layers_are_what_it_should_be() => Silent(
        $"{Build}FROM eclipse-temurin:21-jre AS layers\nWORKDIR /layers\nCOPY --from=build /src/build/libs/shop.jar shop.jar\nRUN java -Djarmode=tools -jar shop.jar extract --layers --destination out\n\n"
        + "FROM eclipse-temurin:21-jre\nWORKDIR /srv\nCOPY --from=layers /layers/out/dependencies/ ./\nCOPY --from=layers /layers/out/application/ ./\nCMD [\"java\", \"-jar\", \"shop.jar\"]\n");

    [Test]
    public void An_archive_that_is_built_in_place_is_not_copied() => Silent("FROM gradle:9.2-jdk21\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\nCMD [\"java\", \"-jar\", \"build/libs/shop.jar\"]\n");

    [Test]
    public void A_class_path_is_taken_apart_already() => Silent($"{Build}FROM eclipse-temurin:21-jre\nCOPY --from=build /src/out /srv\nCMD [\"java\", \"-cp\", \"/srv:/srv/lib/*\", \"com.example.Shop\"]\n");

    [Test]
    public void Another_archive_may_be_anything() => Silent($"{Build}FROM eclipse-temurin:21-jre\nCOPY agent.jar /srv/agent.jar\nCMD [\"java\", \"-jar\", \"/srv/other.jar\"]\n");

    [Test]
    public void A_debugged_program_is_not_shipped() => Silent($"{Build}FROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop.jar /srv/\nCMD [\"java\", \"-agentlib:jdwp=transport=dt_socket,address=5005\", \"-jar\", \"/srv/shop.jar\"]\n");

    [Test]
    public void A_stage_that_is_not_shipped_is_left_alone() => Silent($"{Build}FROM eclipse-temurin:21-jre AS old\nCOPY --from=build /src/build/libs/shop.jar /srv/\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n\nFROM alpine:3.24\nCMD [\"sh\"]\n");

    [Test]
    public void A_script_starts_what_it_wants() => Silent($"{Build}FROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop.jar /srv/\nCMD [\"/srv/run.sh\"]\n");
}
