using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetRestoreCacheMountSplitTests : ContextRuleTests<DotnetRestoreCacheMountSplit>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /repo\nCOPY App.csproj ./\n";

    private const string Mount = "--mount=type=cache,id=nuget,target=/root/.nuget/packages";

    private const string Project = "App.csproj=<Project><ItemGroup><PackageReference Include=\"X\" Version=\"1.0.0\" /></ItemGroup></Project>";

    [Test]
    public void The_mount_is_added() =>
        In(Project).Verify(
            $"{Start}RUN {Mount} dotnet restore\nCOPY . .\nRUN --network=none [|dotnet|] publish -o /app --no-restore\n",
            $"{Start}RUN {Mount} dotnet restore\nCOPY . .\nRUN {Mount} --network=none dotnet publish -o /app --no-restore\n");

    [Test]
    public void A_mount_of_the_folder_above_counts() =>
        In(Project).Verify($"{Start}RUN --mount=type=cache,target=/root/.nuget dotnet restore\nRUN [|dotnet|] build --no-restore\n");

    [Test]
    public void Another_folder_for_packages_counts() =>
        In(Project).Verify($"{Start}ENV NUGET_PACKAGES=/cache\nRUN --mount=type=cache,target=/cache dotnet restore\nRUN [|dotnet|] build --no-restore\n");

    [Test]
    public void It_is_an_error_where_packages_are_certainly_needed()
    {
        const string text = $"{Start}RUN {Mount} dotnet restore\nRUN dotnet publish --no-restore\n";
        var project = new ProjectFacts { ProjectPath = "/src/App/App.csproj", PackageReferences = ["X"] };
        Assert.That(In(Project).With(project).Single(text).Diagnostic.Severity, Is.EqualTo(Severity.Error));
        Assert.That(In(Project).Single(text).Diagnostic.Severity, Is.EqualTo(Severity.Warning));
    }

    [TestCase($"RUN {Mount} dotnet restore\nRUN {Mount} dotnet publish --no-restore\n")]
    [TestCase($"RUN {Mount} dotnet restore\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore\nRUN dotnet publish --no-restore\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.local/share/NuGet dotnet restore\nRUN dotnet publish --no-restore\n")]
    [TestCase($"RUN {Mount} dotnet restore && cp -r /root/.nuget/packages /p\nRUN dotnet publish --no-restore\n")]
    [TestCase($"RUN {Mount} dotnet restore --packages /p\nRUN dotnet publish --no-restore\n")]
    [TestCase($"RUN {Mount} dotnet restore\nRUN dotnet restore\nRUN dotnet publish --no-restore\n")]
    public void Packages_that_are_found_are_silent(string text) => In(Project).Silent(Start + text);
}
