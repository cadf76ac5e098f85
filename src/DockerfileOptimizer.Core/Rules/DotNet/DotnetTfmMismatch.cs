using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8002: an image whose .NET is not the one that the project targets.</summary>
public sealed class DotnetTfmMismatch : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8002", "dotnet-tfm-mismatch", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An SDK cannot build a target framework that is newer than itself (NETSDK1045), and an app starts only on the major version of .NET that it was built for, unless it is told to roll forward.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/aspnet:8.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.Project is not { } project)
            return;
        foreach (var mismatch in DotNetMismatch.Find(model, project, context.Path))
        {
            var (image, dotNet, wanted, isBuild) = mismatch;
            var best = wanted.Max()!;
            string versions = string.Join(" or ", wanted.Select(version => version.ToString(2)));
            string problem = isBuild
                ? $"The SDK {dotNet.Version} cannot build for .NET {versions}"
                : $"'{project.AssemblyName}' needs .NET {versions}, and the image holds {dotNet.Version}";
            var fix = isBuild || wanted.Count == 1 ? Replace(image, dotNet, best) : null;
            context.Report(image, $"{problem}; use '{dotNet.Repository}:{best.ToString(2)}'", fix);
        }
    }

    private static Fix? Replace(ImageReference image, DotNetImage dotNet, Version version)
    {
        if (image.TagSpan is not { } place || image.Name!.Digest is not null || dotNet.TagOf(version) is not { } tag)
            return null;
        return Fix.Review($"Use the tag '{tag}'", "Another version of .NET may stand on another version of the distribution", new TextChange(place, tag));
    }
}
