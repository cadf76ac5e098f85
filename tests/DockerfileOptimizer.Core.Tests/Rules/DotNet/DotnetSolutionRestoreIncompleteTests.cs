using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetSolutionRestoreIncompleteTests : ContextRuleTests<DotnetSolutionRestoreIncomplete>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /repo\nCOPY Big.sln ./\nCOPY Api/Api.csproj Api/\n";

    private const string Solution =
        "Big.sln=Microsoft Visual Studio Solution File, Format Version 12.00\nProject(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"src\", \"src\", \"{0}\"\nEndProject\n"
        + "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"Api\", \"Api\\Api.csproj\", \"{1}\"\nEndProject\nProject(\"{E53339B2-1760-4266-BCC7-CA923CBCF16C}\") = \"compose\", \"compose.dcproj\", \"{2}\"\nEndProject\n";

    private static readonly string[] Files = [Solution, "Api/Api.csproj=<Project />", "compose.dcproj=<Project />"];

    [Test]
    public void The_published_project_is_restored() =>
        In(Files).Verify(
            Start + "RUN dotnet restore [|\"Big.sln\"|] -r linux-x64\nCOPY . .\nWORKDIR /repo/Api\nRUN dotnet publish -o /app\n",
            Start + "RUN dotnet restore Api/Api.csproj -r linux-x64\nCOPY . .\nWORKDIR /repo/Api\nRUN dotnet publish -o /app\n");

    [Test]
    public void The_solution_of_the_folder_counts() =>
        In(Files).Verify(
            Start + "RUN [|dotnet|] restore\nCOPY . .\nRUN dotnet publish Api -o /app\n",
            Start + "RUN dotnet restore Api/Api.csproj\nCOPY . .\nRUN dotnet publish Api -o /app\n");

    [Test]
    public void What_is_ignored_is_missing_too() =>
        In([.. Files, ".dockerignore=*.dcproj\n"]).Verify(Start + "COPY . .\nRUN dotnet build [|Big.sln|]\n");

    [TestCase("COPY compose.dcproj ./\nRUN dotnet restore Big.sln\n")]
    [TestCase("RUN dotnet restore Api\n")]
    [TestCase("COPY . .\nRUN dotnet restore Big.sln\n")]
    [TestCase("RUN dotnet sln Big.sln remove compose.dcproj && dotnet restore Big.sln\n")]
    [TestCase("RUN dotnet new x -o . \nRUN dotnet restore Big.sln\n")]
    public void What_is_there_or_not_restored_is_silent(string text) => In(Files).Silent(Start + text);

    [Test]
    public void What_the_context_has_not_is_silent() => In(Solution, "Api/Api.csproj=<Project />").Silent(Start + "RUN dotnet restore Big.sln\n");

    [Test]
    public void Without_all_that_the_project_needs_there_is_no_rewrite() =>
        Assert.That(In(Solution, "Api/Api.csproj=<Project><ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" /></ItemGroup></Project>", "Lib/Lib.csproj=<Project />", "compose.dcproj=<Project />")
            .Single(Start + "RUN dotnet restore Big.sln\nCOPY . .\nRUN dotnet publish Api -o /app\n").Fix, Is.Null);
}
