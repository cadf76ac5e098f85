using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3010: a COPY that is tied to the layers below for nothing.</summary>
public sealed class CopyLink : Rule<TransferInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3010", "copy-link", Category.Speed, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A COPY is done again whenever a layer below it changes, as with each update of the base image. With `--link` its layer stands alone: it is kept, need not be sent again, and the build need not wait for what stands above it.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24 AS build\nRUN go install example.com/tool@v1.2.0\n\nFROM debian:bookworm-slim\n[|COPY|] --from=build /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24 AS build\nRUN go install example.com/tool@v1.2.0\n\nFROM debian:bookworm-slim\nCOPY --link --from=build /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(TransferInstruction copy, RuleContext context)
    {
        if (context.Stage is not { IsExported: true } stage || !Frontend.Has(context.Syntax, Frontend.Links) || !new LinkableCopy(context.Model, stage).Is(copy))
            return;
        context.Report(
            copy.Keyword,
            $"This {copy.Name} is done again when a layer below it changes; add '--link', which keeps its layer",
            Fix.Review(
                "Add '--link'",
                "A link on the way to the destination would be replaced by a folder",
                [copy.Keyword.InsertAfter(" --link"), .. Frontend.NameForFirstFeature(context.Syntax)]));
    }
}
