using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetIcuMissingTests : RuleTests<DotnetIcuMissing>
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
        InvariantGlobalization = false,
        PackageReferences = ["Shop.Data"],
        ProjectAssetsFile = "/src/App/obj/project.assets.json",
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Shop.Data/1.0.0\":{\"dependencies\":{\"Microsoft.Data.SqlClient\":\"6.1.0\"}},\"Microsoft.Data.SqlClient/6.1.0\":{}}}}" };

    [TestCase("aspnet:10.0-alpine", "aspnet:10.0-alpine-extra")]
    [TestCase("aspnet:10.0-noble-chiseled", "aspnet:10.0-noble-chiseled-extra")]
    [TestCase("runtime:8.0-jammy-chiseled", "runtime:8.0-jammy-chiseled-extra")]
    public void The_variant_with_icu_is_put_in(string image, string extra) =>
        Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/{image}|]\n{Run}{Start}", $"{Build}FROM mcr.microsoft.com/dotnet/{extra}\n{Run}{Start}");

    [Test]
    public void The_package_is_named() => Assert.That(Message($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n{Run}{Start}"), Does.StartWith("'Microsoft.Data.SqlClient' needs ICU"));

    [TestCase("RUN apk add --no-cache icu-libs icu-data-full tzdata")]
    [TestCase("ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false")]
    [TestCase("RUN ./install.sh")]
    [TestCase("COPY --from=build /usr/lib/libicu* /usr/lib/")]
    public void Icu_may_be_brought_along(string line) => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n{line}\n{Run}{Start}");

    [TestCase("aspnet:10.0")]
    [TestCase("aspnet:10.0-alpine-extra")]
    [TestCase("aspnet:10.0-noble-chiseled-extra")]
    public void Images_with_icu_are_fine(string image) => Silent($"{Build}FROM mcr.microsoft.com/dotnet/{image}\n{Run}{Start}");

    [Test]
    public void A_project_that_asks_for_it_has_it_so() => Silent($"{Build.Replace("-o", "-p:InvariantGlobalization=true -o", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n{Run}{Start}");

    [Test]
    public void Another_app_may_not_need_it() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n{Run}ENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");
}
