using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

[ExemptFrom(Variants.Onbuild, "What runs in another build is its own matter")]
public sealed class JavaCacheMountTests : RuleTests<JavaCacheMount>
{
    private const string Syntax = "# syntax=docker/dockerfile:1\n";
    private const string Maven = Syntax + "FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\n";
    private const string Gradle = Syntax + "FROM eclipse-temurin:21 AS build\nWORKDIR /src\nCOPY . .\n";

    [Test]
    public void Maven_keeps_what_it_got() => Verify($"{Maven}RUN [|mvn|] -B package\n", $"{Maven}RUN --mount=type=cache,target=/root/.m2/repository mvn -B package\n");

    [Test]
    public void Gradle_keeps_it_too() => Verify($"{Gradle}RUN [|./gradlew|] build\n", $"{Gradle}RUN --mount=type=cache,target=/root/.gradle ./gradlew build\n");

    [Test]
    public void Each_step_needs_it() => Verify(
        $"{Maven}RUN [|mvn|] dependency:go-offline\nRUN mvn package\n",
        $"{Maven}RUN --mount=type=cache,target=/root/.m2/repository mvn dependency:go-offline\nRUN --mount=type=cache,target=/root/.m2/repository mvn package\n");

    [Test]
    public void Other_mounts_keep_nothing() => Verify(
        $"{Maven}RUN --mount=type=secret,id=settings [|mvn|] package\n", $"{Maven}RUN --mount=type=cache,target=/root/.m2/repository --mount=type=secret,id=settings mvn package\n");

    [Test]
    public void A_given_repository_is_the_store() => Verify($"{Maven}RUN [|mvn|] -Dmaven.repo.local=/repo package\n", $"{Maven}RUN --mount=type=cache,target=/repo mvn -Dmaven.repo.local=/repo package\n");

    [Test]
    public void A_given_home_of_gradle_is_the_store() => Verify(
        $"{Gradle}ENV GRADLE_USER_HOME=/cache\nRUN [|./gradlew|] build\n", $"{Gradle}ENV GRADLE_USER_HOME=/cache\nRUN --mount=type=cache,target=/cache ./gradlew build\n");

    [Test]
    public void A_file_without_buildkit_gets_its_frontend() => Verify("FROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN [|mvn|] package\n", $"{Maven.Replace(" AS build", "", StringComparison.Ordinal)}RUN --mount=type=cache,target=/root/.m2/repository mvn package\n");

    [Test]
    public void A_mount_for_something_else_does_not_help() => Verify($"{Maven}RUN --mount=type=cache,target=/root/.npm [|mvn|] package\n");

    [Test]
    public void A_mount_of_the_folder_above_is_enough() => Silent($"{Maven}RUN --mount=type=cache,target=/root/.m2 mvn package\n");

    [Test]
    public void A_mount_of_the_repository_is_enough() => Silent($"{Maven}RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn package\n");

    [Test]
    public void Who_works_offline_wants_a_layer() => Silent($"{Maven}RUN mvn dependency:go-offline\nRUN mvn -o package\n");

    [Test]
    public void What_is_copied_has_to_be_in_a_layer() => Silent($"{Maven}RUN mvn package\n\nFROM maven:3.9-eclipse-temurin-21\nCOPY --from=build /root/.m2 /root/.m2\nCMD [\"sh\"]\n");

    [Test]
    public void Who_builds_at_start_needs_them_then() => Silent("FROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN mvn package\nCMD [\"mvn\", \"spring-boot:run\"]\n");

    [Test]
    public void An_old_frontend_knows_no_mounts() => Silent("# syntax=docker/dockerfile:1.0\nFROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN mvn package\n");

    [Test]
    public void Asking_for_the_version_gets_nothing() => Silent($"{Maven}RUN mvn -version\n");

    [Test]
    public void A_step_that_may_not_run_is_left_alone() => Silent($"{Maven}RUN if [ -f pom.xml ]; then mvn package; fi\n");

    [Test]
    public void Other_tools_have_other_stores() => Silent("FROM node:22\nCOPY . .\nRUN npm ci\n");

    [Test]
    public void Windows_is_left_alone() => Silent("FROM eclipse-temurin:21-jdk-windowsservercore-ltsc2022\nWORKDIR /src\nCOPY . .\nRUN mvn package\n");
}
