using DockerfileOptimizer.Rules.Java;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Java;

public sealed class JavaJlinkTests : RuleTests<JavaJlink>
{
    private const string App = "COPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n";

    [Test]
    public void A_runtime_on_alpine_could_be_smaller() => Verify($"FROM [|eclipse-temurin:21-jre-alpine|]\n{App}");

    [Test]
    public void Other_releases_too() => Verify($"FROM [|eclipse-temurin:17-jre-alpine|]\n{App}");

    [Test]
    public void A_runtime_that_cannot_be_on_alpine() => Verify($"FROM [|eclipse-temurin:21-jre|]\nRUN apt-get update && apt-get install -y fontconfig\n{App}");

    [Test]
    public void Distroless_holds_a_whole_runtime() => Verify($"FROM [|gcr.io/distroless/java21-debian13|]\n{App}");

    [Test]
    public void Other_vendors_too() => Verify($"FROM [|bellsoft/liberica-openjre-alpine:21|]\n{App}");

    [Test]
    public void The_rewrite_works_in_lower_case() => Verify(
        "from [|eclipse-temurin:21-jre-alpine|]\ncopy shop.jar /srv/shop.jar\ncmd java -jar /srv/shop.jar\n",
        "from eclipse-temurin:21-alpine as java-runtime\nrun jlink --add-modules java.se,jdk.crypto.ec,jdk.jfr,jdk.unsupported,jdk.zipfs --strip-java-debug-attributes --no-man-pages --no-header-files --output /opt/java-runtime\n\n"
        + "from alpine:3.24\nenv JAVA_HOME=/opt/java-runtime\nenv PATH=\"/opt/java-runtime/bin:$PATH\"\ncopy --from=java-runtime /opt/java-runtime /opt/java-runtime\ncopy shop.jar /srv/shop.jar\ncmd java -jar /srv/shop.jar\n");

    [Test]
    public void The_new_stage_stands_before_the_one_that_runs() => Assert.That(
        Single($"FROM eclipse-temurin:21 AS build\nCOPY . .\nRUN ./mvnw package\n\n# What runs\nFROM eclipse-temurin:21-jre-alpine\n{App}").Fix, Is.Not.Null);

    [Test]
    public void The_message_quotes_the_measurement() => Assert.That(Message($"FROM eclipse-temurin:21-jre-alpine\n{App}"), Does.Contain("245 → 127 MB in the guide"));

    [Test]
    public void An_image_by_variable_is_only_named() => Verify($"ARG JAVA=21\nFROM [|eclipse-temurin:${{JAVA}}-jre-alpine|]\n{App}", $"ARG JAVA=21\nFROM eclipse-temurin:${{JAVA}}-jre-alpine\n{App}");

    [Test]
    public void A_large_distribution_is_the_step_before() => Silent($"FROM eclipse-temurin:21-jre\n{App}");

    [Test]
    public void A_kit_is_the_step_before_that() => Silent($"FROM eclipse-temurin:21-jdk-alpine\n{App}");

    [Test]
    public void Java_8_has_no_modules() => Silent($"FROM eclipse-temurin:8-jre-alpine\n{App}");

    [Test]
    public void An_own_runtime_is_what_it_should_be() => Silent($"FROM eclipse-temurin:21-alpine AS runtime\nRUN jlink --add-modules java.base --output /opt/java\n\nFROM alpine:3.24\nCOPY --from=runtime /opt/java /opt/java\nENV PATH=/opt/java/bin:$PATH\n{App}");

    [Test]
    public void A_class_path_is_not_self_contained() => Silent("FROM eclipse-temurin:21-jre-alpine\nCOPY lib /srv/lib\nCMD [\"java\", \"-cp\", \"/srv/lib/*\", \"com.example.Shop\"]\n");

    [Test]
    public void A_script_starts_what_it_wants() => Silent("FROM eclipse-temurin:21-jre-alpine\nCOPY run.sh /\nENTRYPOINT [\"/run.sh\"]\n");

    [Test]
    public void A_place_to_work_needs_all() => Silent($"FROM eclipse-temurin:21-jre-alpine AS dev\n{App}");

    [Test]
    public void A_stage_that_is_not_shipped_is_left_alone() => Silent($"FROM eclipse-temurin:21-jre-alpine AS tool\n{App}\nFROM alpine:3.24\nCMD [\"sh\"]\n");

    [Test]
    public void Other_languages_have_no_modules() => Silent("FROM node:22-alpine\nCOPY . /srv\nCMD [\"node\", \"/srv/app.js\"]\n");
}
