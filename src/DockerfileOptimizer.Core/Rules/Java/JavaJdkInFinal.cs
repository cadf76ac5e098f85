using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9001: a development kit in the image that runs.</summary>
public sealed class JavaJdkInFinal : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9001", "java-jdk-in-final", Category.Java, Severity.Warning) { Since = "1.0", Refines = ["DFO2201"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A program that is compiled needs a runtime, and neither compiler nor build tool: `eclipse-temurin:21-jdk` is a download of 230 MB, `21-jre` one of 121 MB. The guide on slow deployments measured a Spring Boot app at 775 MB built in the image that runs, at 484 MB built in a stage of its own, and at 327 MB on a runtime.",
        Noncompliant = "FROM eclipse-temurin:21-jdk AS build\nWORKDIR /src\nCOPY . .\nRUN ./mvnw package\n\nFROM [|eclipse-temurin:21-jdk|]\nCOPY --from=build /src/target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = "FROM eclipse-temurin:21-jdk AS build\nWORKDIR /src\nCOPY . .\nRUN ./mvnw package\n\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/target/shop.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var progress = JavaProgress.Of(context.Model, stage, context.Path);
        if (progress.Next == JavaStep.OwnStage)
        {
            var build = progress.Build!;
            context.Report(stage, $"'{build.Tool}' builds in the image that runs; build in a stage of its own; {progress.Measured}", Split(RuntimeStage.Split(stage, build, context.Model)));
        }
        else if (progress is { Next: JavaStep.RuntimeOnly, Image: { } image } && stage.RootImage is { } reference)
        {
            string runtime = image.RuntimeImage is { } name ? $"'{name}'" : "a runtime, if need be one made by 'jlink'";
            context.Report(reference, $"{reference.Description.TrimEnd(',')} holds a development kit; run on {runtime}; {progress.Measured}", Replace(reference, image, context.Model), image.RuntimeImage is null ? Severity.Info : Severity.Error);
        }
    }

    private static Fix? Split(IReadOnlyList<TextChange>? changes) => changes is null ? null
        : Fix.Review("Run on an image without build tools", "Tools, certificates and other files of the build image are no longer there", [.. changes])
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };

    private static Fix? Replace(ImageReference reference, JavaImage image, DockerfileModel model)
    {
        var demand = ImageDemand.Of(reference.Stage, model);
        if (image.RuntimeImage is not { } runtime || reference.TagSpan is not { } tag || demand.IsUnknown)
            return null;
        bool isSibling = runtime.FamiliarName == image.Name.FamiliarName;
        // Packages of Alpine are the same there.
        if (!isSibling && demand.InstallsPackages && !image.IsMusl)
            return null;
        var change = isSibling ? new TextChange(tag, runtime.Tag!) : reference.ReplaceWith(runtime.ToString());
        string because = isSibling ? "Tools such as jcmd and jstack are no longer there" : "It is another vendor's, on another distribution, and has no tools such as jcmd and jstack";
        return Fix.Review($"Use '{runtime}'", because, change) with { AlternativesGroup = RuntimeImage.AlternativesOf(reference.Stage) };
    }
}
