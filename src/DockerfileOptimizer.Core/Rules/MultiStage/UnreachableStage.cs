using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2202: a stage that the image that is built has nothing of.</summary>
public sealed class UnreachableStage : Rule<DockerfileModel>
{
    /// <summary>The stage that Visual Studio starts containers of, while an app is debugged.</summary>
    private const string FastModeStage = "base";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2202", "unreachable-stage", Category.MultiStage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit skips a stage that the target does not need: what it tests does not fail the build, and what it makes is nowhere. Where it is built by `--target`, that belongs into the project's settings or a comment.",
        Equivalents = ["tally:no-unreachable-stages"],
        Noncompliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM [|node:26|] AS site\nRUN npm install --global serve\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        // What could not be read may have named a stage; a file of nothing but stages is a list of images for some tool.
        if (model.Target is not { } target || model.Stages.Count == 1 || !model.Syntax.IsValid || model.Stages.All(stage => stage.Instructions.Count == 0))
            return;
        var graph = StageGraph.Of(model);
        var used = graph.Closure(model.Stages.Where(stage => stage == target || (stage.Name == FastModeStage && stage.Children.Count > 0)));
        var unused = model.Stages.Where(stage => !used.Contains(stage)).ToList();
        if (unused.Count == 0)
            return;
        var products = unused.Where(stage => !graph.IsNeeded(stage) && IsProduct(stage)).ToList();
        var needed = graph.Closure(products);
        var sideTargets = new HashSet<Stage>(products);
        foreach (var stage in unused)
        {
            if (sideTargets.Contains(stage))
                context.Report(stage, $"The stage '{stage.Name}' is no part of what is built by default; build it with '--target {stage.Name}'");
            else if (!needed.Contains(stage))
                context.Report(stage, $"Nothing of {NameOf(stage)} gets into the image; delete it", Delete(stage, graph, model));
        }
    }

    /// <summary>True for what somebody may well build by its name: a place to work or to test in, an image of its own, files to export.</summary>
    private static bool IsProduct(Stage stage) => stage.Name is { } name
        && (StagePurpose.IsWorkplace(name) || stage.Root.IsScratch || stage.Instructions.Any(instruction => instruction is CmdInstruction or EntrypointInstruction));

    private static string NameOf(Stage stage) => stage.Name is { } name ? $"the stage '{name}'" : "this stage";

    private static Fix? Delete(Stage stage, StageGraph graph, DockerfileModel model) => !graph.IsNeeded(stage) && StageBlock.Remove(model, stage) is { } changes
        ? Fix.Review("Delete the stage", "A build that asks for the stage by '--target' no longer finds it", [.. changes]) with { Phase = FixPhase.Structure }
        : null;
}
