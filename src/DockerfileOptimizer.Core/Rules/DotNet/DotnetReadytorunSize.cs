using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8051: assemblies that are compiled ahead of time, or are not, against what the image is for.</summary>
public sealed class DotnetReadytorunSize : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8051", "dotnet-readytorun-size", Category.DotNet, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`PublishReadyToRun` lets an app start faster and makes its assemblies two to three times as large. Where the size counts it should go; where the start counts, as on the composite images, the app's own assemblies should have it too.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN [|dotnet|] publish /src/App.csproj -p:PublishReadyToRun=true -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        NoFixBecause = "Whether the start or the size counts is not in the file.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is not { Publish: { } publish, Image: { } image } app || app.IsAot == true)
            return;
        bool isForStart = DotNetVariant.Of(image).IsComposite;
        if (app.IsReadyToRun == true && !isForStart)
            context.Report(publish.Command.Command.Name!.Span, "PublishReadyToRun makes the assemblies two to three times as large; leave it away where the size counts");
        else if (app.IsReadyToRun == false && isForStart)
            context.Report(publish.Command.Command.Name!.Span, "A composite image is for a fast start, and the app's own assemblies are not; publish with 'PublishReadyToRun'");
    }
}
