using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetRestoreRidMismatchTests : ContextRuleTests<DotnetRestoreRidMismatch>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n";

    private const string Copy = "WORKDIR /repo\nCOPY App.fsproj ./\n";

    private const string Project = "App.fsproj=<Project />";

    [Test]
    public void The_platform_is_restored_for() =>
        In(Project).Verify(
            $"{Start}ARG TARGETARCH\n{Copy}RUN [|dotnet|] restore App.fsproj\nCOPY . .\nRUN dotnet publish App.fsproj -a $TARGETARCH --no-restore\n",
            $"{Start}ARG TARGETARCH\n{Copy}RUN dotnet restore App.fsproj -a $TARGETARCH\nCOPY . .\nRUN dotnet publish App.fsproj -a $TARGETARCH --no-restore\n");

    [Test]
    public void A_variable_that_is_declared_later_leaves_it_without_a_rewrite() =>
        Assert.That(In(Project).Single($"{Start}{Copy}RUN dotnet restore\nARG TARGETARCH\nRUN dotnet publish -a $TARGETARCH --no-restore\n").Fix, Is.Null);

    [Test]
    public void It_is_an_error() =>
        Assert.That(In(Project).Single($"{Start}{Copy}RUN dotnet restore\nRUN dotnet publish --runtime linux-x64 --no-restore\n").Diagnostic.Severity, Is.EqualTo(Severity.Error));

    [TestCase("RUN dotnet restore -r linux-x64\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("RUN dotnet restore -r linux-musl-x64\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("RUN dotnet restore -p:RuntimeIdentifier=linux-x64\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("RUN dotnet restore\nRUN dotnet publish -r linux-x64\n")]
    [TestCase("RUN dotnet restore\nRUN dotnet publish --no-restore\n")]
    [TestCase("RUN dotnet restore\nRUN dotnet build -r linux-x64\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("RUN dotnet restore $EXTRA\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("ENV RuntimeIdentifiers=linux-x64\nRUN dotnet restore\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    [TestCase("RUN dotnet restore Other.fsproj\nRUN dotnet publish -r linux-x64 --no-restore\n")]
    public void A_restore_that_fits_or_is_not_known_is_silent(string text) => In(Project).Silent(Start + Copy + text);

    [TestCase("App.fsproj=<Project><PropertyGroup><RuntimeIdentifiers>linux-x64</RuntimeIdentifiers></PropertyGroup></Project>")]
    [TestCase("App.fsproj=<Project><Import Project=\"$(Eng)/rid.props\" /></Project>")]
    public void A_project_with_platforms_of_its_own_is_silent(string project) =>
        In(project).Silent($"{Start}{Copy}RUN dotnet restore\nRUN dotnet publish -r linux-x64 --no-restore\n");

    [Test]
    public void A_file_above_the_project_may_name_them() =>
        In(Project, "Directory.Build.props=<Project><PropertyGroup><RuntimeIdentifier>linux-x64</RuntimeIdentifier></PropertyGroup></Project>").Silent($"{Start}{Copy}RUN dotnet restore\nRUN dotnet publish -r linux-x64 --no-restore\n");
}
