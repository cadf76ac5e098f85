using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetSystemDrawingTests : RuleTests<DotnetSystemDrawing>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Run = "WORKDIR /app\nCOPY --from=build /app .\n";

    private const string Start = "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        PackageReferences = ["Sheets"],
        ProjectAssetsFile = "/src/App/obj/project.assets.json",
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Sheets/1.0.0\":{\"dependencies\":{\"System.Drawing.Common\":\"9.0.0\"}},\"System.Drawing.Common/9.0.0\":{}}}}" };

    [TestCase("aspnet:10.0")]
    [TestCase("runtime:10.0-alpine")]
    public void On_linux_it_throws(string image) => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/{image}|]\n{Run}{Start}");

    [Test]
    public void What_another_package_brings_along_may_never_be_used() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}"), Is.EqualTo(Severity.Info));
        Assert.That(Message($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}"), Does.StartWith("'Sheets' brings along"));
    });

    [Test]
    public void On_windows_it_works() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025\n{Run}{Start}");

    [Test]
    public void Another_app_may_not_draw() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");
}
