using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8007: a project that another one needs, and that is not there when the packages are restored.</summary>
public sealed class DotnetProjectReferenceMissing : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY Web/Web.csproj Web/\n";

    private const string Rest = "COPY . .\nRUN dotnet publish Web/Web.csproj -c Release -o /app\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8007", "dotnet-project-reference-missing", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet restore` skips a project that it does not find. Its packages are then downloaded with each change of the sources, and a build with `--no-restore` fails (NETSDK1004).",
        Files = new Dictionary<string, string>
        {
            ["Web/Web.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><ProjectReference Include=\"../Core/Core.csproj\" /></ItemGroup></Project>",
            ["Core/Core.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"../Data/Data.csproj\" /></ItemGroup></Project>",
            ["Data/Data.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        },
        Noncompliant = Base + "RUN [|dotnet|] restore Web/Web.csproj\n" + Rest,
        Compliant = Base + "COPY Core/Core.csproj Core/\nCOPY Data/Data.csproj Data/\nRUN dotnet restore Web/Web.csproj\n" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var call in DotNetCalls.All(model))
        {
            if (MissingFiles.Of(call, subjects, model) is not { } missing || subjects.Of(call)!.IsSolution)
                continue;
            var projects = missing.Files.Where(file => file.Kind == RestoreInputKind.Project).ToList();
            if (projects.Count == 0)
                continue;
            bool fails = missing.Relying(subjects, model).Any(later => projects.Exists(project => subjects.Of(later)!.Of(project) == Presence.Present));
            string problem = fails ? "the build with '--no-restore' below fails" : "restore skips what it does not find";
            context.ReportGraver(
                call.Command.Command.Name!,
                $"{FileList.Name([.. projects.Select(project => project.ContextPath)])}, which '{ContextPath.NameOf(subjects.Of(call)!.ContextPath)}' needs, {(projects.Count == 1 ? "is" : "are")} not copied: {problem}; copy {(projects.Count == 1 ? "it" : "them")} before",
                missing.Copy(model) is { } changes ? Fix.Safe("Copy what restore reads", [.. changes]) : null,
                fails ? Severity.Error : Severity.Warning);
        }
    }
}
