using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9004: a runtime of Java on a large distribution.</summary>
public sealed class JavaAlpineJre : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9004", "java-alpine-jre", Category.Java, Severity.Info) { Since = "1.0", Refines = ["DFO2008", "DFO2009"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A program in Java needs little of the distribution below its runtime: `eclipse-temurin:21-jre` on Ubuntu is a download of 121 MB, `21-jre-alpine` one of 74 MB. The guide on slow deployments measured a Spring Boot app at 327 MB before and at 245 MB after. Native libraries in archives, as those of Netty and Snappy, must have a build for musl.",
        Noncompliant = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM [|eclipse-temurin:21-jre|]\nCOPY --from=build /src/build/libs/shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM eclipse-temurin:21-jre-alpine\nCOPY --from=build /src/build/libs/shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var progress = JavaProgress.Of(context.Model, stage, context.Path);
        if (progress is not { Next: JavaStep.SmallDistribution, Variant: { } variant, Image.Name: { } name } || stage.RootImage is not { } reference)
            return;
        string saving = RuntimeImage.Saving(name.Facts, variant.Facts) is { } megabytes ? $"saves {megabytes}" : "is smaller";
        context.Report(reference, $"{reference.Description} lies on a large distribution; '{variant.Tag}' {saving}; {progress.Measured}", Replace(reference, name, variant));
    }

    private static Fix? Replace(ImageReference reference, ImageName name, SlimmerVariant variant) => reference.TagSpan is not { } tag ? null
        : Fix.Review($"Use '{name.FamiliarName}:{variant.Tag}'", "Its C library is musl, so that native libraries must be made for it, and it need not exist for all platforms", new TextChange(tag, variant.Tag))
            with
        { AlternativesGroup = RuntimeImage.AlternativesOf(reference.Stage) };
}
