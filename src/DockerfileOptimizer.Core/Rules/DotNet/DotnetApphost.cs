using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8050: a program of its own beside an assembly that <c>dotnet</c> starts.</summary>
public sealed class DotnetApphost : Rule<DockerfileModel>
{
    private const string Setting = "-p:UseAppHost=false";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8050", "dotnet-apphost", Category.DotNet, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet publish` makes a program that starts the assembly. Where the container calls `dotnet Shop.dll` nobody needs it, as in Visual Studio's template, and without it what is published does not depend on the architecture.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN [|dotnet|] publish /src/Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant =
            $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app {Setting}\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Project = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe", UseAppHost = true },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is not { StartsProject: true, HasAppHost: true, IsSelfContained: not true, IsSingleFile: not true, IsAot: not true } app)
            return;
        if (app.Start is not { IsProgram: false } || app.Publish is not { } publish || ShellPrograms.IsWindows(app.Target) || ShellPrograms.IsWindows(publish.Stage))
            return;
        // What was built before has it already, and a runtime identifier may be there for its sake.
        if (publish.Command.Has("--no-build", "--self-contained", "--sc", "-r", "--runtime") || publish.Command.Sets("UseAppHost", "SelfContained", "PublishSingleFile", "PublishProfile"))
            return;
        var words = publish.Command.Command;
        ShellWord last = words.Arguments[words.Arguments.Count - 1];
        bool isShared = MayNeedProgram(app.Target, app.Project!.AssemblyName!);
        if (!isShared)
            context.Report(words.Name!, $"The container starts '{app.Project.AssemblyName}.dll' by 'dotnet' and needs no program beside it; publish with '{Setting}'", Fix.Safe($"Publish with '{Setting}'", last.InsertAfter(" " + Setting)));
    }

    /// <summary>True when something else in the image may start the program by its name.</summary>
    private static bool MayNeedProgram(Stage target, string assembly) => target.InheritedInstructions.Any(instruction =>
        instruction is RunInstruction or HealthcheckInstruction or EnvInstruction
        && instruction.Body.Text.IndexOf(assembly, StringComparison.Ordinal) >= 0);
}
