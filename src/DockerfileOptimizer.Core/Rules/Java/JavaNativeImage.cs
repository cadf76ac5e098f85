using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9006: a program on a runtime of its own that could be compiled to machine code.</summary>
public sealed class JavaNativeImage : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9006", "java-native-image", Category.Java, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Where a container must start at once, as behind an autoscaler, GraalVM compiles the program to machine code. The guide on slow deployments measured a start in about 0.1 seconds, for a build that takes much longer and an image of 137 MB, which for Spring Boot with JPA is more than the 127 MB of a runtime made by `jlink`. Reported where the framework supports it.",
        Noncompliant = "FROM eclipse-temurin:21-alpine AS runtime\nRUN jlink --add-modules java.se --output /opt/runtime\n\nFROM gradle:9.2-jdk21-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM [|alpine:3.24|]\nCOPY --from=runtime /opt/runtime /opt/runtime\nCOPY --from=build /src/build/libs/shop.jar /srv/shop.jar\nENTRYPOINT [\"/opt/runtime/bin/java\", \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = "FROM ghcr.io/graalvm/native-image-community:21-muslib AS build\nWORKDIR /src\nCOPY . .\nRUN ./gradlew nativeCompile\n\nFROM alpine:3.24\nCOPY --from=build /src/build/native/nativeCompile/shop /srv/shop\nENTRYPOINT [\"/srv/shop\"]\n",
        NoFixBecause = "The build needs another tool, and the program settings for what it finds by reflection.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var progress = JavaProgress.Of(context.Model, stage, context.Path);
        if (progress.Next == JavaStep.NativeImage && JavaFramework.Of(context.Model, stage, context.BuildContext) is { } framework)
            context.Report(stage, $"A native image of this {framework} app would start in about 0.1 s, for a slow build; {progress.Measured}");
    }
}
