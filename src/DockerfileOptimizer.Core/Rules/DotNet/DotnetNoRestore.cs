using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8013: a command that restores again what an earlier RUN has restored.</summary>
public sealed class DotnetNoRestore : Rule<DockerfileModel>
{
    private const string Example =
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj ./\nRUN dotnet restore\nCOPY . .\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8013", "dotnet-no-restore", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet build`, `publish` and `test` restore again unless they are told not to. It takes seconds in each build, and hides that a project file is missing where the packages are restored.",
        Files = new Dictionary<string, string>
        {
            ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.1.66\" /></ItemGroup></Project>",
            ["Program.cs"] = "",
            [".dockerignore"] = ".git\n**/bin/\n**/obj/\nDockerfile\n",
        },
        Noncompliant = Example + "RUN [|dotnet|] publish -c Release -o /app\n",
        Compliant = Example + "RUN dotnet publish -c Release -o /app --no-restore\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null || VisualStudioLayout.Is(model))
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var call in DotNetCalls.All(model).Where(call => call.Builds && call.Restores))
        {
            if (EarlierRestores(call, model).Any(restore => Serves(restore, call, subjects, context)))
            {
                var fix = Fix.Safe("Add '--no-restore'", NoRestoreOption.AddTo(call));
                context.Report(call.Command.Command.Name!, $"'dotnet {call.Verb}' restores again what 'dotnet restore' above has restored; add '--no-restore'", fix);
            }
        }
    }

    private static IEnumerable<DotNetCall> EarlierRestores(DotNetCall call, DockerfileModel model) =>
        DotNetCalls.Before(call, model).Where(other => other.Verb == "restore" && other.MustSucceed);

    private static bool Serves(DotNetCall restore, DotNetCall call, DotNetSubjects subjects, RuleContext context)
    {
        if (subjects.Of(restore) is not { } restored || subjects.Of(call) is not { } later || restored.Files.Any(file => restored.Of(file) != Presence.Present))
            return false;
        var point = new RestorePoint(restore.Run.Span.Start, restored, RestoreSettings.Of(restore.Command), restore.Run.Flags);
        return point.Serves(later, subjects, context.Model, context.IgnoreFile);
    }
}
