using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1008: a stage with a name that means something to Docker.</summary>
public sealed class ReservedStageName : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1008", "reserved-stage-name", Category.Correctness, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`scratch` is the empty image and `context` the build context. A stage of that name is built, but what a later `FROM scratch` or `--from=context` means then depends on the version of BuildKit.",
        Equivalents = ["hadolint:DL3063", "buildkit:ReservedStageName"],
        Noncompliant = "FROM golang:1.27 AS [|context|]\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=context /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS context-stage\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=context-stage /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (stage.Name is not ("scratch" or "context"))
            return;
        var word = stage.From.StageName!;
        string meaning = stage.Name == "scratch" ? "the empty image" : "the build context";
        context.Report(word, $"'{word}' is Docker's name for {meaning}; give the stage another one", Rename(stage, context.Model));
    }

    private static Fix? Rename(Stage stage, DockerfileModel model)
    {
        string newName = stage.Name + "-stage";
        // A FROM below it may mean the stage, or what Docker calls so.
        bool isClear = stage.Children.Count == 0 && model.StagesNamed(stage.Name!).Count == 1 && model.StagesNamed(newName).Count == 0;
        return isClear && StageRenaming.Changes(model, stage, newName) is { } changes
            ? Fix.Review($"Rename it to '{newName}'", "What builds the stage by its name from outside, as '--target' does, must follow", [.. changes])
            : null;
    }
}
