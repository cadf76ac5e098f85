using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2205: the image that runs is FROM the stage that builds.</summary>
public sealed class FinalFromBuildStage : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2205", "final-from-build-stage", Category.MultiStage, Severity.Warning) { Since = "1.0", Refines = ["DFO2201"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "FROM a build stage takes all of it along: compilers, sources, caches and what only the build needed. A stage that is FROM a runtime image and copies the output holds the app alone.",
        Noncompliant =
            "FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop\n\nFROM [|build|]\nENTRYPOINT [\"/out/shop\"]\n",
        Compliant =
            "FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop\n\nFROM debian:trixie-slim\nWORKDIR /out\nCOPY --from=build /out/shop ./\nENTRYPOINT [\"/out/shop\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || stage.Parent is null || !AppStage.Runs(stage, context.Path))
            return;
        var model = context.Model;
        if (stage.Chain.Skip(1).FirstOrDefault(parent => AppStage.BuildOf(parent, model) is not null) is not { } builder)
            return;
        var build = AppStage.BuildOf(builder, model)!;
        string message = $"The image is FROM a stage in which '{build.Tool}' builds, and holds sources and tools; copy the output to a runtime image";
        context.Report(stage, message, Rewrite(RuntimeStage.Replace(stage, build, model)));
    }

    private static Fix? Rewrite(IReadOnlyList<TextChange>? changes) => changes is null ? null
        : Fix.Review("Run on an image without build tools", "Tools, certificates and other files of the build image are no longer there", [.. changes])
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
}
