using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

[ExemptFrom(Variants.Renamed, "Folders of sources are known by their names")]
[ExemptFrom(Variants.Onbuild, "What runs in another build is its own matter")]
public sealed class JavaDepsLayerTests : RuleTests<JavaDepsLayer>
{
    private const string Maven = "FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\n";
    private const string Gradle = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\n";

    [Test]
    public void All_is_copied_before_maven() => Verify($"{Maven}COPY . .\nRUN [|mvn|] package\n");

    [Test]
    public void All_is_copied_before_gradle() => Verify($"{Gradle}COPY . .\nRUN [|gradle|] build\n");

    [Test]
    public void The_wrapper_of_gradle_gets_them_too() => Verify($"{Gradle}COPY . .\nRUN [|./gradlew|] bootJar --no-daemon\n");

    [Test]
    public void A_folder_of_sources_is_enough() => Verify($"{Maven}COPY pom.xml .\nCOPY src src\nRUN [|mvn|] package\n", $"{Maven}COPY pom.xml .\nRUN mvn -B dependency:go-offline\nCOPY src src\nRUN mvn package\n");

    [Test]
    public void The_order_of_the_copies_is_left() => Verify($"{Maven}COPY src src\nCOPY pom.xml .\nRUN [|mvn|] package\n", $"{Maven}COPY src src\nCOPY pom.xml .\nRUN mvn package\n");

    [Test]
    public void Getting_them_behind_the_sources_is_too_late() => Verify($"{Maven}COPY . .\nRUN [|mvn|] dependency:go-offline\nRUN mvn -o package\n");

    [Test]
    public void Gradle_gets_them_too_late_as_well() => Verify($"{Gradle}COPY . .\nRUN [|gradle|] dependencies\nRUN gradle build\n");

    [Test]
    public void Add_copies_as_well() => Verify($"{Maven}ADD . /src\nRUN [|mvn|] -B package -DskipTests\n");

    [Test]
    public void Other_mounts_keep_nothing() => Verify($"{Maven}COPY . .\nRUN --mount=type=secret,id=settings [|mvn|] package\n");

    [Test]
    public void In_the_image_that_is_shipped_it_is_a_warning() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf($"{Maven}COPY . .\nRUN mvn package\n"), Is.EqualTo(Severity.Warning));
        Assert.That(SeverityOf($"{Maven}COPY . .\nRUN mvn package\n\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/target/x.jar /\n"), Is.EqualTo(Severity.Info));
    });

    [Test]
    public void A_step_before_the_sources_gets_them() => Silent($"{Maven}COPY pom.xml .\nRUN mvn dependency:go-offline\nCOPY src src\nRUN mvn package\n");

    [Test]
    public void Any_goal_before_the_sources_gets_some() => Silent($"{Maven}COPY pom.xml .\nRUN mvn verify --fail-never\nCOPY src src\nRUN mvn package\n");

    [Test]
    public void A_try_before_the_sources_gets_them() => Silent($"{Gradle}COPY build.gradle settings.gradle ./\nRUN gradle build > /dev/null 2>&1 || true\nCOPY . .\nRUN gradle build\n");

    [Test]
    public void A_task_of_the_projects_own_may_get_them() => Silent($"{Gradle}COPY build.gradle gradlew ./\nCOPY gradle gradle\nRUN ./gradlew downloadRepos\nCOPY . .\nRUN ./gradlew installDist\n");

    [Test]
    public void A_cache_mount_keeps_them() => Silent($"{Maven}COPY . .\nRUN --mount=type=cache,target=/root/.m2 mvn package\n");

    [Test]
    public void A_mount_of_gradle_keeps_them() => Silent($"{Gradle}COPY . .\nRUN --mount=type=cache,target=/home/gradle/.gradle --mount=type=cache,target=/root/.gradle gradle build\n");

    [Test]
    public void A_stage_below_got_them() => Silent("FROM maven:3.9-eclipse-temurin-21 AS deps\nWORKDIR /src\nCOPY pom.xml .\nRUN mvn dependency:go-offline\n\nFROM deps\nCOPY . .\nRUN mvn package\n");

    [Test]
    public void Who_works_offline_has_them() => Silent($"{Maven}COPY . .\nRUN mvn -o package\n");

    [Test]
    public void Build_files_alone_are_no_sources() => Silent($"{Maven}COPY pom.xml settings.xml ./\nRUN mvn dependency:go-offline\n");

    [Test]
    public void Without_the_tool_there_is_nothing_to_get() => Silent("FROM eclipse-temurin:21\nWORKDIR /src\nCOPY . .\nRUN javac -d out Shop.java\n");

    [Test]
    public void A_clone_is_no_copy() => Silent($"{Maven}RUN git clone https://example.com/shop.git . && mvn package\n");

    [Test]
    public void Settings_of_the_tool_are_no_sources() => Silent($"{Maven}COPY settings.xml /root/.m2/\nRUN mvn -version\n");

    [Test]
    public void Windows_is_left_alone() => Silent("FROM eclipse-temurin:21-jdk-windowsservercore-ltsc2022\nWORKDIR /src\nCOPY . .\nRUN mvn package\n");

    [Test]
    public void A_project_of_one_module_is_known_by_its_file() => In("pom.xml=<project><artifactId>shop</artifactId></project>", "src/").Verify(
        $"{Maven}COPY . .\nRUN [|mvn|] package\n", $"{Maven}COPY pom.xml ./\nRUN mvn -B dependency:go-offline\nCOPY . .\nRUN mvn package\n");

    [Test]
    public void Modules_have_files_of_their_own() => Assert.That(
        In("pom.xml=<project><modules><module>core</module></modules></project>", "core/pom.xml").Single($"{Maven}COPY . .\nRUN mvn package\n").Fix, Is.Null);
}
