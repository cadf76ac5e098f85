using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2104: an image of very many layers.</summary>
public sealed class TooManyLayers : Rule<Stage>
{
    private const int Limit = 50;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2104", "too-many-layers", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each RUN, COPY, ADD and WORKDIR makes a layer of its own, which is packed, sent and mounted by itself. An image of about 127 layers, those of its base among them, cannot be built or run.",
        Equivalents = ["mint:20020"],
        Noncompliant = "FROM [|debian:bookworm-slim|]\n" + string.Concat(Enumerable.Range(1, Limit + 1).Select(number => $"COPY part{number}/ /srv/\n")),
        Compliant = "FROM debian:bookworm-slim\nCOPY parts/ /srv/\n",
        NoFixBecause = "Which steps belong together is for a person to say.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        int count = stage.InheritedInstructions.Count(instruction => instruction is RunInstruction or TransferInstruction or WorkdirInstruction);
        if (count > Limit)
            context.Report(stage, $"The image gets {count} layers of its own, and 127 with those of its base are the most; join RUNs and COPYs");
    }
}
