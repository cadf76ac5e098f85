using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8052: a Dockerfile that does no more than the SDK does by itself.</summary>
public sealed class DotnetSdkContainerAlternative : Rule<DockerfileModel>
{
    private const int FirstWithContainers = 8;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8052", "dotnet-sdk-container-alternative", Category.DotNet, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The SDK makes the same image without a Dockerfile, and without Docker: `dotnet publish -t:PublishContainer` takes the right base image, the user `app` and the packages that are restored already, and the project says the rest (`ContainerFamily`, `ContainerPort`).",
        Noncompliant =
            "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN apt-get update && apt-get install -y --no-install-recommends libgdiplus && rm -rf /var/lib/apt/lists/*\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        NoFixBecause = "A Dockerfile is not given up by an edit of it.",
        Project = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is not { StartsProject: true, Image: { Family: not DotNetImageFamily.Sdk }, Publish: { } publish, Version.Major: >= FirstWithContainers } app)
            return;
        var needed = StageSources.NeededBy(model);
        bool isTrivial = needed.All(stage => app.Target.Chain.Contains(stage) ? OnlyRuns(stage, model) : publish.Stage.Chain.Contains(stage) && OnlyBuilds(stage, model));
        if (isTrivial && model.Stages[0].BaseImage is { } image && !ShellPrograms.IsWindows(app.Target))
            context.Report(image, "The SDK makes this image without a Dockerfile; use 'dotnet publish -t:PublishContainer'");
    }

    private static bool OnlyRuns(Stage stage, DockerfileModel model) => stage.Instructions.All(instruction => instruction switch
    {
        CopyInstruction copy => copy.Flag("from")?.Value is { } from && model.FindStage(from, stage) is not null,
        EntrypointInstruction or CmdInstruction or WorkdirInstruction or ExposeInstruction or UserInstruction or EnvInstruction or LabelInstruction or ArgInstruction => true,
        _ => false,
    });

    private static bool OnlyBuilds(Stage stage, DockerfileModel model) => stage.Instructions.All(instruction => instruction switch
    {
        RunInstruction run => model.ScriptOf(run) is { Commands: { Count: > 0 } commands } && DotNetCalls.In(stage, model).Count(call => call.Run == run && call.Verb is "restore" or "build" or "publish") == commands.Count,
        CopyInstruction copy => copy.Flag("from") is null,
        WorkdirInstruction or ArgInstruction or EnvInstruction or UserInstruction => true,
        _ => false,
    });
}
