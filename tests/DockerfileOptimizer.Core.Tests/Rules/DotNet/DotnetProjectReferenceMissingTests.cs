using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetProjectReferenceMissingTests : ContextRuleTests<DotnetProjectReferenceMissing>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\n";

    private const string Rest = "COPY . .\nRUN dotnet publish Api/Api.csproj -o /app";

    private const string Api = "Api/Api.csproj=<Project><ItemGroup><ProjectReference Include=\"..\\Domain\\Domain.csproj\" /></ItemGroup></Project>";

    private const string Domain = "Domain/Domain.csproj=<Project><ItemGroup><ProjectReference Include=\"../Kernel/Kernel.csproj\" /></ItemGroup></Project>";

    private const string Kernel = "Kernel/Kernel.csproj=<Project />";

    [Test]
    public void A_project_two_levels_deep_is_missed() =>
        In(Api, Domain, Kernel).Verify(
            Start + "COPY [\"Api/Api.csproj\", \"Api/\"]\nCOPY [\"Domain/Domain.csproj\", \"Domain/\"]\nRUN [|dotnet|] restore \"Api/Api.csproj\"\n" + Rest,
            Start + "COPY [\"Api/Api.csproj\", \"Api/\"]\nCOPY [\"Domain/Domain.csproj\", \"Domain/\"]\nCOPY [\"Kernel/Kernel.csproj\", \"Kernel/\"]\nRUN dotnet restore \"Api/Api.csproj\"\n" + Rest);

    [Test]
    public void A_project_that_lands_elsewhere_is_missed() =>
        In(Api, "Domain/Domain.csproj=<Project />").Verify(Start + "COPY Api/Api.csproj Api/\nCOPY Domain/Domain.csproj ./\nRUN [|dotnet|] restore Api/Api.csproj\n" + Rest);

    [Test]
    public void Only_a_build_that_relies_on_it_fails()
    {
        const string text = Start + "COPY Api/Api.csproj Api/\nRUN dotnet restore Api/Api.csproj\n" + Rest;
        Assert.That(In(Api, Domain, Kernel).Single(text).Diagnostic.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(In(Api, Domain, Kernel).Single(text + " --no-restore").Diagnostic.Severity, Is.EqualTo(Severity.Error));
    }

    [TestCase("COPY Api/*.csproj Api/\nCOPY Domain/*.csproj Domain/\nCOPY Kernel/*.csproj ./Kernel/\n")]
    [TestCase("COPY --parents */*.csproj ./\n")]
    [TestCase("COPY . .\n")]
    [TestCase("COPY Api/Api.csproj Api/\nRUN cp -r /deps/. /src/\n")]
    [TestCase("COPY Api/Api.csproj Api/\nCOPY --from=other /src /src\n")]
    [TestCase("COPY Api/Api.csproj Api/\nRUN ./fetch.sh\n")]
    public void What_is_there_or_may_be_is_silent(string copies) => In(Api, Domain, Kernel).Silent($"FROM alpine AS other\n\n{Start}{copies}RUN dotnet restore Api/Api.csproj\n{Rest}");

    [Test]
    public void A_reference_on_condition_is_silent() =>
        In("Api/Api.csproj=<Project><ItemGroup Condition=\"'$(Local)' == 'true'\"><ProjectReference Include=\"..\\Domain\\Domain.csproj\" /></ItemGroup></Project>", Domain, Kernel)
            .Silent(Start + "COPY Api/Api.csproj Api/\nRUN dotnet restore Api/Api.csproj\n" + Rest);

    [Test]
    public void A_condition_that_holds_counts() =>
        In("Api/Api.csproj=<Project><ItemGroup Condition=\"'$(Local)' == 'true'\"><ProjectReference Include=\"..\\Domain\\Domain.csproj\" /></ItemGroup></Project>", "Domain/Domain.csproj=<Project />")
            .With(new ProjectFacts { ProjectPath = "/src/App/Api/Api.csproj", ProjectReferences = ["/src/App/Domain/Domain.csproj"] })
            .Verify(Start + "COPY Api/Api.csproj Api/\nRUN [|dotnet|] restore Api/Api.csproj\n" + Rest);

    [Test]
    public void What_the_context_has_not_is_silent() => In(Api).Silent(Start + "COPY Api/Api.csproj Api/\nRUN dotnet restore Api/Api.csproj\n" + Rest);

    [Test]
    public void What_is_ignored_is_silent() => In(Api, "Domain/Domain.csproj=<Project />", ".dockerignore=Domain\n").Silent(Start + "COPY Api/Api.csproj Api/\nRUN dotnet restore Api/Api.csproj\n" + Rest);
}
