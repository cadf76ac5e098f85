using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8049: tools of developers in the image that runs the app.</summary>
public sealed class DotnetToolsInFinal : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8049", "dotnet-tools-in-final", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A tool or workload of the SDK is for building: the app does not call it, and it keeps the SDK in the image, which is several hundred megabytes. Install it in the stage that builds, and let migrations run from there, or from a bundle (`dotnet ef migrations bundle`).",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /app\nRUN [|dotnet|] tool install --global dotnet-ef\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        NoFixBecause = "Where the tool is needed instead, and what of it, only the author knows.",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.Target is not { } target || StagePurpose.IsWorkplace(target.Name) || StagePurpose.IsWorkplacePath(context.Path) || !RunsApp(target, model))
            return;
        foreach (var call in DotNetCalls.InChain(target, model))
        {
            if (Thing(call) is { } thing)
                context.Report(call.Command.Command.Name!, $"{thing} is in the image that runs the app, and so is the SDK; use it in a stage that builds");
        }
    }

    // An image of a tool starts the tool, and one for developers a command of the SDK.
    private static bool RunsApp(Stage target, DockerfileModel model) =>
        StartCommand.Of(target, model) is { } start && DotNetStart.Of(start) is { IsProgram: false, App: not null };

    private static string? Thing(DotNetCall call)
    {
        string? Operand(int index) => call.Command.Operands.Count > index ? call.Command.Operands[index].Value : null;
        return (call.Verb, Operand(0)) switch
        {
            ("tool", "install" or "update") when Operand(1) is { } tool => $"The tool '{tool}'",
            ("tool", "install" or "restore") => "A tool of the SDK",
            ("workload", "install" or "restore") => Operand(1) is { } workload ? $"The workload '{workload}'" : "A workload of the SDK",
            ("ef", _) => "Entity Framework's tool",
            _ => null,
        };
    }
}
