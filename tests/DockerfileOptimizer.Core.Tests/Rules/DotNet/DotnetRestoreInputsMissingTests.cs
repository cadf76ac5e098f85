using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetRestoreInputsMissingTests : ContextRuleTests<DotnetRestoreInputsMissing>
{
    private const string Text = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /w\nCOPY src/Api/Api.csproj src/Api/\nRUN [|dotnet|] restore src/Api\nCOPY . .\nRUN dotnet publish src/Api -o /app\n";

    private const string Api = "src/Api/Api.csproj=<Project><ItemGroup><PackageReference Include=\"Dapper\" /></ItemGroup></Project>";

    private static readonly string Unmarked = Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [TestCase("Directory.Packages.props=<Project />", "Directory.Packages.props ./")]
    [TestCase("src/Directory.Build.props=<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>", "src/Directory.Build.props src/")]
    [TestCase("NuGet.Config=<configuration />", "NuGet.Config ./")]
    [TestCase("src/Api/packages.lock.json={}", "src/Api/packages.lock.json src/Api/")]
    [TestCase("global.json={}", "global.json ./")]
    public void What_restore_reads_is_copied(string file, string copy) =>
        In(Api, file).Verify(Text, Unmarked.Replace("src/Api/\nRUN", $"src/Api/\nCOPY {copy}\nRUN", StringComparison.Ordinal));

    [Test]
    public void An_imported_file_is_missed() =>
        In("src/Api/Api.csproj=<Project><Import Project=\"..\\..\\eng\\Common.props\" /></Project>", "eng/Common.props=<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>").Verify(Text);

    [Test]
    public void Missing_versions_are_an_error_from_version_10_on()
    {
        var project = new ProjectFacts { ProjectPath = "/src/App/src/Api/Api.csproj", ManagePackageVersionsCentrally = true };
        var files = In(Api, "Directory.Packages.props=<Project />");
        Assert.That(files.With(project).Single(Unmarked).Diagnostic.Severity, Is.EqualTo(Severity.Error));
        Assert.That(files.With(project).Single(Unmarked.Replace("sdk:10.0", "sdk:8.0", StringComparison.Ordinal)).Diagnostic.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(files.Single(Unmarked).Diagnostic.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void A_pinned_SDK_is_a_note() => Assert.That(In(Api, "global.json={}").Single(Unmarked).Diagnostic.Severity, Is.EqualTo(Severity.Info));

    [TestCase("Directory.Build.props=<Project><PropertyGroup><LangVersion>latest</LangVersion></PropertyGroup></Project>")]
    [TestCase("Directory.Build.rsp=-m")]
    [TestCase(".editorconfig=root = true")]
    [TestCase("other/nuget.config=<configuration />")]
    public void What_has_no_say_in_the_packages_is_silent(string file) => In(Api, file).Silent(Unmarked);

    [TestCase("COPY Directory.Packages.props ./\n")]
    [TestCase("COPY *.props .\n")]
    [TestCase("ADD Directory.Packages.props /w/\n")]
    [TestCase("RUN printf x > /w/Directory.Packages.props\n")]
    public void What_is_there_is_silent(string copy) =>
        In(Api, "Directory.Packages.props=<Project />").Silent(Unmarked.Replace("RUN dotnet restore", copy + "RUN dotnet restore", StringComparison.Ordinal));

    [Test]
    public void A_file_in_any_folder_above_the_project_is_found() =>
        In(Api, "Directory.Packages.props=<Project />").Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY src/Api/Api.csproj Directory.Packages.props ./\nRUN dotnet restore Api.csproj\nCOPY src/Api .\nRUN dotnet publish\n");

    [Test]
    public void A_restore_behind_the_sources_is_silent() =>
        In(Api, "Directory.Packages.props=<Project />").Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY . .\nRUN dotnet restore src/Api\n");

    [Test]
    public void A_pinned_SDK_that_no_build_sees_is_silent() =>
        In(Api, "global.json={}").Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api\nCOPY src/ src/\nRUN dotnet publish src/Api\n");
}
