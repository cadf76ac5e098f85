using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger starts nothing in this image")]
public sealed class DotnetEntrypointHostingTests : RuleTests<DotnetEntrypointHosting>
{
    private const string Run = "WORKDIR /app\nCOPY --from=build /app .\n";

    private static string Publish(string option) => $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj {option} -o /app\n\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = false,
    };

    [TestCase("-p:PublishAot=true", "runtime-deps")]
    [TestCase("-p:PublishSingleFile=true", "runtime-deps")]
    [TestCase("-p:PublishSingleFile=true --no-self-contained", "aspnet")]
    [TestCase("--self-contained", "runtime-deps")]
    public void The_program_is_started(string option, string image) => Verify(
        $"{Publish(option)}FROM mcr.microsoft.com/dotnet/{image}:10.0\n{Run}ENTRYPOINT [\"dotnet\", [|\"Shop.dll\"|], \"--verbose\"]\n",
        $"{Publish(option)}FROM mcr.microsoft.com/dotnet/{image}:10.0\n{Run}ENTRYPOINT [\"./Shop\", \"--verbose\"]\n");

    [Test]
    public void The_shell_form_and_a_folder_are_read() => Verify(
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}CMD exec dotnet [|/app/Shop.dll|]\n",
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}CMD exec /app/Shop\n");

    [Test]
    public void Words_of_two_instructions_stay() => Verify(
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}ENTRYPOINT [\"dotnet\"]\nCMD [[|\"Shop.dll\"|]]\n",
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}ENTRYPOINT [\"dotnet\"]\nCMD [\"Shop.dll\"]\n");

    [Test]
    public void Without_dotnet_in_the_image_nothing_starts() => Verify(
        $"{Publish("")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}ENTRYPOINT [\"dotnet\", [|\"Shop.dll\"|]]\n",
        $"{Publish("")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void Without_a_program_dotnet_is_started() => Verify(
        $"{Publish("-p:UseAppHost=false")}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [[|\"./Shop\"|]]\n",
        $"{Publish("-p:UseAppHost=false")}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void It_is_an_error_where_the_project_is_known() =>
        Assert.That(SeverityOf($"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n"), Is.EqualTo(Severity.Error));

    [TestCase("", "[\"dotnet\", \"Shop.dll\"]")]
    [TestCase("", "[\"./Shop\"]")]
    [TestCase("-p:UseAppHost=false", "[\"dotnet\", \"Shop.dll\"]")]
    [TestCase("-p:UseAppHost=false", "[\"./other\"]")]
    [TestCase("-p:PublishAot=false", "[\"dotnet\", \"Shop.dll\"]")]
    [TestCase("-p:PublishAot=true", "[\"./Shop\"]")]
    [TestCase("-p:PublishAot=true", "[\"dotnet\", \"Other.dll\"]")]
    [TestCase("-p:PublishAot=$AOT", "[\"dotnet\", \"Shop.dll\"]")]
    public void What_fits_is_fine(string option, string start) => Silent($"{Publish(option)}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT {start}\n");

    [TestCase("COPY --from=mcr.microsoft.com/dotnet/runtime:10.0 /usr/share/dotnet /usr/share/dotnet")]
    [TestCase("COPY --from=build / /")]
    [TestCase("ENV PATH=/dotnet:$PATH")]
    [TestCase("RUN ./install.sh")]
    public void Dotnet_may_be_brought_along(string line) => Silent($"{Publish("")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{line}\n{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");
}
