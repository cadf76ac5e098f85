using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8004: an entry point that names an assembly that the project does not make.</summary>
public sealed class DotnetEntrypointAssembly : Rule<DockerfileModel>
{
    private const string Example =
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app\n\n"
        + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8004", "dotnet-entrypoint-assembly", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The image builds and the container does not start: `dotnet` finds no such file. It happens when a project is renamed, and on Linux a name that differs by case is another name.",
        Noncompliant = Example + "ENTRYPOINT [\"dotnet\", [|\"shop.dll\"|]]\n",
        Compliant = Example + "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Project = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.Project is not { OutputType: "Exe" or "WinExe", AssemblyName: { Length: > 0 } assembly } project || model.Target is not { } target)
            return;
        if (StartCommand.Of(target, model) is not { } start || DotNetStart.Of(start) is not { App: { } app, AssemblyName: { } named } dotNet)
            return;
        bool isWindows = ShellPrograms.IsWindows(target);
        if (named.Equals(assembly, isWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return;

        var build = DotNetBuild.Of(model, project, context.Path);
        if (build.Outputs.Any(step => step.Command.Sets("AssemblyName", "TargetName")))
            return;
        bool isPublished = build.IsOfProject && DotNetContent.IsOfProjectOnly(target, model, build);
        // What lies in 'bin' may be older than a change of the name.
        bool isPrebuilt = build.Outputs.Count == 0 && build.IsComplete && build.IsInProjectFolder && DotNetContent.IsPrebuilt(target);
        // A program may be any program; only where it is meant to be this one, its name is wrong.
        bool isMeant = !dotNet.IsProgram || named.Equals(assembly, StringComparison.OrdinalIgnoreCase) || named == build.ProjectName;
        if (!isMeant || (!isPublished && !isPrebuilt))
            return;
        int offset = app.Value!.LastIndexOfAny(['/', '\\']) + 1;
        string right = assembly + app.Value.Substring(offset + named.Length);
        var fix = app.TextSpan is { } text ? Rename(new(text.Start + offset, named.Length), assembly, right) : null;
        string message = $"The project makes no '{named}', its assembly is '{assembly}'; start '{right}'";
        context.Report(app.Span, message, fix, atMost: isPublished ? Severity.Error : Severity.Warning);
    }

    private static Fix Rename(TextSpan name, string assembly, string right) =>
        Fix.Review($"Start '{right}'", "Another file of the image may have been meant", new TextChange(name, assembly));
}
