using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8042: tests that each build of the image runs.</summary>
public sealed class DotnetTestInPublishPath : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8042", "dotnet-test-in-publish-path", Category.DotNet, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each build of the image waits for the tests, also one that only deploys what is tested already, and their results stay inside. In a stage of their own they run when somebody asks for it, with `docker build --target test`.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN [|dotnet|] test\nRUN dotnet publish -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -o /app\n\nFROM build AS test\nRUN dotnet test\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        NoFixBecause = "A build that fails with its tests may be relied on; where they run instead, only the author knows.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        // An image that is made to test, or to test in.
        if (model.Target is not { } target || StagePurpose.IsWorkplace(target.Name) || StagePurpose.IsWorkplacePath(context.Path) || context.Project?.IsTestProject == true)
            return;
        foreach (var stage in StageSources.NeededBy(model).Where(stage => !StagePurpose.IsWorkplace(stage.Name)).OrderBy(stage => stage.Index))
        {
            foreach (var call in DotNetCalls.In(stage, model).Where(call => call is { Verb: "test" or "vstest", IsCertain: true }))
                context.Report(call.Command.Command.Name!, "Each build of the image runs these tests; give them a stage of their own");
        }
    }
}
