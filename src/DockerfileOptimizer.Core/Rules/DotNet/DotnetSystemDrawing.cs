using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8045: System.Drawing on Linux.</summary>
public sealed class DotnetSystemDrawing : Rule<Stage>
{
    private const string Drawing = "System.Drawing.Common";

    /// <summary>The first version that throws on any system but Windows.</summary>
    private const int FirstForWindowsOnly = 7;

    /// <summary>What has it in tow for parts that no server uses.</summary>
    private static readonly string[] Harmless = ["System.Windows.Extensions", "System.Security.Permissions"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8045", "dotnet-system-drawing", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "From version 7 on `System.Drawing.Common` works on Windows only. In this image it throws `PlatformNotSupportedException` as soon as something is drawn, which no test on Windows shows. ImageSharp, SkiaSharp and others draw on Linux.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0-windowsservercore-ltsc2022\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Project = new()
        {
            ProjectPath = "/src/App/App.csproj",
            TargetFrameworks = ["net10.0"],
            AssemblyName = "App",
            OutputType = "Exe",
            PackageReferences = [Drawing],
            ProjectAssetsFile = "/src/App/obj/project.assets.json",
        },
        Files = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"System.Drawing.Common/9.0.0\":{\"type\":\"package\"}}}}" },
        NoFixBecause = "Another library has other types: the project's code has to change.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || ShellPrograms.IsWindows(stage) || DotNetApp.Of(context.Model, context.Project, context.Path) is not { StartsProject: true, Project: { } project })
            return;
        if (ResolvedPackages.Read(project, context.Files) is not { } resolved || resolved.Find(Drawing) is not { Major: >= FirstForWindowsOnly } drawing)
            return;
        bool isDirect = project.PackageReferences?.Contains(Drawing, StringComparer.OrdinalIgnoreCase) == true;
        string? dependent = resolved.DependentsOf(Drawing).Select(package => package.Name).FirstOrDefault(name => !Harmless.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (!isDirect && dependent is null)
            return;
        string who = isDirect ? "The project uses" : $"'{dependent}' brings along";
        context.Report(stage, $"{who} '{Drawing}' {drawing.Version}, which works on Windows only; draw with another library", atMost: isDirect ? Severity.Warning : Severity.Info);
    }
}
