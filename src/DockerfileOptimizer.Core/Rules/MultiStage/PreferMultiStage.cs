using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2201: the image that runs is the one in which the app is built.</summary>
public sealed class PreferMultiStage : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2201", "prefer-multi-stage", Category.MultiStage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Compilers, sources, caches and dependencies of the build stay in the image. A stage that builds and one that runs halve it or better: in the guide to small images a Spring Boot app goes from 775 to 484 MB, a Node.js app from 909 to 118 MB.",
        Equivalents = ["tally:prefer-multi-stage-build", "tally:gpu/prefer-runtime-final-stage"],
        Noncompliant =
            "FROM [|golang:1.27-trixie|]\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop\nENTRYPOINT [\"/out/shop\"]\n",
        Compliant =
            "FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop\n\nFROM debian:trixie-slim\nWORKDIR /out\nCOPY --from=build /out/shop ./\nENTRYPOINT [\"/out/shop\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || !AppStage.Runs(stage, context.Path) || AppStage.BuildOf(stage, context.Model) is not { } build)
            return;
        string message = $"'{build.Tool}' builds in the image that runs; build in a stage of its own and copy the output to a runtime image";
        context.Report(stage, message, Rewrite(RuntimeStage.Split(stage, build, context.Model)));
    }

    private static Fix? Rewrite(IReadOnlyList<TextChange>? changes) => changes is null ? null
        : Fix.Review("Run on an image without build tools", "Tools, certificates and other files of the build image are no longer there", [.. changes])
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
}
