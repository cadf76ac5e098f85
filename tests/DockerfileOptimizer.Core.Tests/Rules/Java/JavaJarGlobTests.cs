using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's stages")]
public sealed class JavaJarGlobTests : ContextRuleTests<JavaJarGlob>
{
    private const string Boot = "build.gradle=plugins { id 'org.springframework.boot' version '3.5.0' }";
    private const string Final = "\nFROM eclipse-temurin:21-jre\nCOPY --from=build [|/src/build/libs/*.jar|] /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n";
    private const string Shaded = "pom.xml=<project><artifactId>shop</artifactId><build><plugins><plugin><artifactId>maven-shade-plugin</artifactId></plugin></plugins></build></project>";
    private const string Maven = "FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn package\n\nFROM eclipse-temurin:21-jre\n";

    [Test]
    public void Gradle_leaves_a_plain_archive() => In(Boot, "src/").Verify(Gradle("gradle build", Final), Plain(Gradle("gradle bootJar", Final)));

    [Test]
    public void The_wrapper_does_too() => In(Boot, "src/").Verify(Gradle("./gradlew clean build -x test", Final), Plain(Gradle("./gradlew clean bootJar -x test", Final)));

    [Test]
    public void Assembling_makes_all_archives() => In(Boot, "src/").Verify(Gradle("gradle assemble", Final));

    [Test]
    public void Kotlin_names_the_plugin_too() => In("build.gradle.kts=plugins { id(\"org.springframework.boot\") version \"3.5.0\" }").Verify(Gradle("gradle build", Final));

    [Test]
    public void A_shaded_archive_has_an_original() => In(Shaded).Verify($"{Maven}COPY --from=build [|/src/target/*.jar|] /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void An_archive_of_the_sources_matches_too() => In(Shaded.Replace("shade", "source", StringComparison.Ordinal)).Verify($"{Maven}COPY --from=build [|/src/target/*.jar|] /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void A_web_archive_is_one() => In(Boot).Verify(Gradle("gradle build", "\nFROM eclipse-temurin:21-jre\nCOPY --from=build [|/src/build/libs/*.war|] /app.war\nCMD [\"java\", \"-jar\", \"/app.war\"]\n"));

    [Test]
    public void The_other_archive_is_named() => Assert.That(In(Boot).Message(Plain(Gradle("gradle build", Final))), Is.EqualTo("'*.jar' also matches '*-plain.jar'; name the one that runs"));

    [Test]
    public void What_is_not_known_is_a_milder_case() => Assert.Multiple(() =>
    {
        var finding = In("src/").Single(Plain(Gradle("gradle build", Final)));
        Assert.That(finding.Diagnostic.Severity, Is.EqualTo(Severity.Info));
        Assert.That(finding.Diagnostic.Message, Does.Contain("may match"));
    });

    [Test]
    public void The_task_for_the_archive_makes_one() => In(Boot).Silent(Plain(Gradle("gradle bootJar", Final)));

    [Test]
    public void The_plain_archive_may_be_switched_off() => In(Boot + "\njar { enabled = false }").Silent(Plain(Gradle("gradle build", Final)));

    [Test]
    public void Its_task_may_be_left_out() => In(Boot).Silent(Plain(Gradle("gradle build -x jar", Final)));

    [Test]
    public void Without_spring_boot_there_is_one_archive() => In("build.gradle=plugins { id 'application' }").Silent(Plain(Gradle("gradle build", Final)));

    [Test]
    public void Spring_boot_leaves_maven_one_archive() => In("pom.xml=<project><artifactId>spring-boot-maven-plugin</artifactId></project>").Silent($"{Maven}COPY --from=build /src/target/*.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void Into_a_folder_all_may_go() => In(Boot).Silent(Gradle("gradle build", "\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/*.jar /srv/\nCMD [\"java\", \"-cp\", \"/srv/*\", \"Shop\"]\n"));

    [Test]
    public void A_name_is_a_name() => In(Boot).Silent(Gradle("gradle build", "\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n"));

    [Test]
    public void What_the_build_context_has_is_looked_up_elsewhere() => In("target/shop.jar").Silent("FROM eclipse-temurin:21-jre\nCOPY target/*.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");

    [Test]
    public void Another_pattern_is_meant() => In(Boot).Silent(Gradle("gradle build", "\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/shop-[0-9]*.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n"));

    [Test]
    public void Other_files_have_other_builds() => In(Boot).Silent("FROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN npm run build\n\nFROM nginx:alpine\nCOPY --from=build /src/dist/*.js /app.js\n");

    private static string Gradle(string command, string final) => $"FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN {command}\n{final}";

    private static string Plain(string marked) => MarkedText.Parse(marked).Text;
}
