using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetFrameworkOsMismatchTests : RuleTests<DotnetFrameworkOsMismatch>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net481"],
        AssemblyName = "Shop",
        OutputType = "Exe",
    };

    [TestCase("mcr.microsoft.com/dotnet/runtime:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0-alpine")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2022")]
    public void The_framework_is_not_there(string image) => Verify($"{Build}FROM [|{image}|]\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop.exe\"]\n");

    [TestCase("mcr.microsoft.com/dotnet/framework/runtime:4.8.1")]
    [TestCase("mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022")]
    [TestCase("mono:6.12")]
    public void Where_it_is_there_all_is_well(string image) => Silent($"{Build}FROM {image}\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop.exe\"]\n");

    [Test]
    public void Two_releases_of_windows_do_not_build_together() => Verify(
        "FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-1809 AS build\nRUN dotnet publish Other.csproj -o C:/app\n\nFROM [|mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022|]\nCOPY --from=build C:/app C:/app\nENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");

    [TestCase("8.0-nanoserver-1809", "8.0-nanoserver-ltsc2019")]
    [TestCase("8.0-windowsservercore-ltsc2022", "8.0-nanoserver-ltsc2022")]
    public void One_release_has_several_names(string sdk, string runtime) => Silent(
        $"FROM mcr.microsoft.com/dotnet/sdk:{sdk} AS build\nRUN dotnet publish Other.csproj -o C:/app\n\nFROM mcr.microsoft.com/dotnet/aspnet:{runtime}\nCOPY --from=build C:/app C:/app\nENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");

    [Test]
    public void Another_project_is_another_matter() => Silent($"{Build.Replace("Shop.csproj", "Other.csproj", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/runtime:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Other\"]\n");
}
