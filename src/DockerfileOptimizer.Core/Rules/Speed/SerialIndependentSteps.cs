using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3014: builds of one stage that have nothing to do with each other.</summary>
public sealed class SerialIndependentSteps : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3014", "serial-independent-steps", Category.Speed, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "BuildKit builds stages at the same time, and the instructions of one stage one after the other. Two programs that share no files, as a web client and its server, take the time of the longer one when each has a stage; and a change of one leaves the other in the cache.",
        Noncompliant = "FROM example.com/builder:3 AS build\nCOPY . /src\nWORKDIR /src/client\nRUN npm ci && npm run build\nWORKDIR /src/server\n[|RUN|] cargo build --release\n\nFROM debian:bookworm-slim\nCOPY --from=build /src /app\n",
        Compliant = "FROM example.com/builder:3 AS client\nCOPY client /src/client\nWORKDIR /src/client\nRUN npm ci && npm run build\n\nFROM example.com/builder:3 AS server\nCOPY server /src/server\nWORKDIR /src/server\nRUN cargo build --release\n\nFROM debian:bookworm-slim\nCOPY --from=client /src/client/dist /app/client\nCOPY --from=server /src/server/target/release/shop /app/\n",
        NoFixBecause = "Which files each of the stages needs only the author knows.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (StepGroup.FindIndependent(context.Model, stage) is not var (first, second))
            return;
        context.Report(
            second.Runs[0].Keyword,
            $"'{second.Tool}' waits for '{first.Tool}' above, whose files it does not share; give each a stage, and they run at once",
            atMost: stage.IsExported ? Severity.Error : Severity.Info);
    }
}
