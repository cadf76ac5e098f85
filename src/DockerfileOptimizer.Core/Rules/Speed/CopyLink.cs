using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3010: a COPY from another stage that is tied to the layers below for nothing.</summary>
public sealed class CopyLink : Rule<CopyInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3010", "copy-link", Category.Speed, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A COPY is done again whenever a layer below it changes, although what it takes from another stage is the same. With `--link` its layer stands alone: it is kept, need not be sent again, and the build need not wait for the RUN above it.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24 AS build\nRUN go install example.com/tool@v1.2.0\n\nFROM debian:bookworm-slim\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends git \\\n    && rm -rf /var/lib/apt/lists/*\n[|COPY|] --from=build /go/bin/tool /opt/tool/bin/tool\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM golang:1.24 AS build\nRUN go install example.com/tool@v1.2.0\n\nFROM debian:bookworm-slim\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends git \\\n    && rm -rf /var/lib/apt/lists/*\nCOPY --link --from=build /go/bin/tool /opt/tool/bin/tool\n",
    };

    protected override void Check(CopyInstruction copy, RuleContext context)
    {
        if (context.Stage is not { IsExported: true } stage || !Frontend.Has(context.Syntax, Frontend.Links) || !new LinkableCopy(context.Model, stage).Is(copy))
            return;
        context.Report(
            copy.Keyword,
            "This COPY is done again whenever the RUN above it is; add '--link', which keeps its layer",
            Fix.Review(
                "Add '--link'",
                "A link on the way to the destination would be replaced by a folder",
                [copy.Keyword.InsertAfter(" --link"), .. Frontend.NameForFirstFeature(context.Model)]));
    }
}
