using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetProjectGlobFlattenedTests : ContextRuleTests<DotnetProjectGlobFlattened>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /repo\n";

    private static readonly string[] Two = ["src/One/One.csproj=<Project />", "src/Two/Two.csproj=<Project />"];

    [Test]
    public void A_line_for_each_keeps_the_folders() =>
        In(Two).Verify(
            Start + "COPY [|src/*/*.csproj|] .\nRUN dotnet restore\n",
            Start + "COPY src/One/One.csproj src/One/\nCOPY src/Two/Two.csproj src/Two/\nRUN dotnet restore\n");

    [TestCase("RUN dotnet restore\n", Severity.Error)]
    [TestCase("RUN dotnet restore src/One/One.csproj\n", Severity.Error)]
    [TestCase("RUN dotnet restore One.csproj\n", Severity.Warning)]
    public void It_is_an_error_where_no_project_or_too_many_are_found(string run, Severity severity) =>
        Assert.That(In(Two).Single(Start + "COPY src/*/*.csproj ./\n" + run).Diagnostic.Severity, Is.EqualTo(severity));

    [TestCase("COPY --parents src/*/*.csproj ./\nRUN dotnet restore src/One\n")]
    [TestCase("COPY src/*/*.csproj ./\nRUN for f in *.csproj; do mkdir -p src/${f%.*} && mv $f src/${f%.*}/; done\nRUN dotnet restore src/One\n")]
    [TestCase("COPY src/One/*.csproj ./\nRUN dotnet restore\n")]
    [TestCase("COPY src/*/One.csproj ./\nRUN dotnet restore\n")]
    [TestCase("COPY src/*/*.csproj ./\n")]
    [TestCase("COPY src/*/*.json ./\nRUN dotnet restore\n")]
    public void Folders_that_are_kept_put_back_or_not_lost_are_silent(string text) => In(Two).Silent(Start + text);

    [Test]
    public void A_single_project_loses_nothing() => In("src/One/One.csproj=<Project />").Silent(Start + "COPY src/*/*.csproj ./\nRUN dotnet restore\n");
}
