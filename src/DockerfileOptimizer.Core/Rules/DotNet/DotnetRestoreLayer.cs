using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8006: packages that are restored again whenever a source file changes.</summary>
public sealed class DotnetRestoreLayer : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8006", "dotnet-restore-layer", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO3001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A layer is built again when a file that was copied before it has changed. With only the project files in front of it, `dotnet restore` runs when the packages change; behind `COPY . .` it downloads everything after each edit. Builds after a change of the code get up to ten times faster.",
        Files = new Dictionary<string, string>
        {
            ["src/Web/Web.csproj"] =
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Dapper\" /><ProjectReference Include=\"..\\Core\\Core.csproj\" /></ItemGroup></Project>",
            ["src/Core/Core.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
            ["Directory.Packages.props"] = "<Project />",
            ["src/Web/Program.cs"] = "",
            [".dockerignore"] = ".git\n**/bin/\n**/obj/\n",
        },
        Noncompliant = Base + "COPY . .\nRUN [|dotnet|] publish src/Web/Web.csproj -c Release -o /app\n",
        Compliant = Base
            + "COPY Directory.Packages.props ./\nCOPY src/Web/Web.csproj src/Web/\nCOPY src/Core/Core.csproj src/Core/\nRUN dotnet restore \"src/Web/Web.csproj\"\n"
            + "COPY . .\nRUN dotnet publish src/Web/Web.csproj -c Release -o /app --no-restore\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null || model.Target is null)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var stage in StageSources.NeededBy(model).OrderBy(stage => stage.Index))
        {
            if (!DotNetCalls.In(stage, model).Any() || DotNetCalls.InChain(stage, model).FirstOrDefault(call => call.Restores) is not { } call || call.Stage != stage || RestoreLayer.Find(call, subjects, model) is not { } layer)
                continue;
            string message = $"Each change of the sources makes 'dotnet {call.Verb}' restore all packages again; copy the project files and restore first";
            context.Report(call.Command.Command.Name!, message, FixOf(layer, subjects, context));
        }
    }

    private static Fix? FixOf(RestoreLayer layer, DotNetSubjects subjects, RuleContext context) =>
        layer.Rewrite(subjects, context.Model, context.IgnoreFile) is { } changes ? Fix.Safe("Copy the project files and restore before the sources are copied", [.. changes]) with { Phase = FixPhase.Structure } : null;
}
