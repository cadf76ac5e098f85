using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8030: a self-contained app that is not trimmed.</summary>
public sealed class DotnetTrimCandidate : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8030", "dotnet-trim-candidate", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A self-contained app brings all of .NET along, used or not. Trimmed, with `PublishTrimmed`, it brings what it uses: a small ASP.NET Core 10 service on the chiseled `runtime-deps` is a download of 21.9 MB. Code that finds types by reflection has to be made ready for it; the publish warns where it is not.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN [|dotnet|] publish /src/App.csproj --self-contained -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj --self-contained -p:PublishTrimmed=true -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/App\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe", PublishTrimmed = false, PublishAot = false },
        NoFixBecause = "Whether the app works when it is trimmed shows only when it is tested.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is { IsSelfContained: true, IsTrimmed: false, IsAot: false, Publish: { } publish })
            context.Report(publish.Command.Command.Name!.Span, "The app brings all of .NET along; where its code allows it, publish with 'PublishTrimmed'");
    }
}
