using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetRestoreInRootTests : RuleTests<DotnetRestoreInRoot>
{
    private const string Sdk = "FROM mcr.microsoft.com/dotnet/sdk:9.0 AS compile\n";

    [TestCase("COPY . .\nRUN [|dotnet|] restore\nRUN dotnet publish\n")]
    [TestCase("WORKDIR /\nCOPY . .\nRUN [|dotnet|] publish App.csproj\n")]
    [TestCase("WORKDIR /src\nCOPY . /\nRUN cd / && [|dotnet|] build\n")]
    public void The_root_is_no_folder_for_a_project(string text) => Verify(Sdk + text);

    [TestCase("COPY App /App\nRUN dotnet publish /App/App.csproj\n")]
    [TestCase("COPY . .\nRUN dotnet publish App/App.csproj -o /o\n")]
    [TestCase("WORKDIR /src\nCOPY . .\nRUN dotnet restore\n")]
    [TestCase("COPY . /src\nRUN cd /src && dotnet restore\n")]
    [TestCase("RUN dotnet tool install -g x\n")]
    [TestCase("RUN dotnet new console -o /a && dotnet build $APP\n")]
    public void A_folder_of_its_own_is_silent(string text) => Silent(Sdk + text);

    [Test]
    public void An_unknown_folder_is_silent() => Silent("FROM example.com/sdk\nRUN dotnet restore\n");

    [Test]
    public void Output_that_is_relative_leaves_it_without_a_rewrite() =>
        Assert.That(Single($"{Sdk}COPY . .\nRUN dotnet publish -o out\n\nFROM alpine\nCOPY --from=compile /out /o\n").Fix, Is.Null);
}
