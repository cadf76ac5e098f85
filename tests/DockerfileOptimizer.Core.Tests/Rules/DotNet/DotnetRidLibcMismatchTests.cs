using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetRidLibcMismatchTests : RuleTests<DotnetRidLibcMismatch>
{
    private const string Run = "WORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"./Shop\"]\n";

    private static string Build(string sdk, string option) => $"FROM mcr.microsoft.com/dotnet/{sdk} AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj {option} -o /app\n\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = false,
    };

    [TestCase("linux-x64", "linux-musl-x64", "runtime-deps:10.0-alpine")]
    [TestCase("linux-arm64", "linux-musl-arm64", "runtime-deps:10.0-alpine3.23")]
    [TestCase("linux-musl-x64", "linux-x64", "runtime-deps:10.0")]
    [TestCase("linux-musl-x64", "linux-x64", "aspnet:10.0-noble-chiseled")]
    public void The_other_library_is_named(string identifier, string right, string image) => Verify(
        $"{Build("sdk:10.0", $"-r {identifier}")}FROM [|mcr.microsoft.com/dotnet/{image}|]\n{Run}",
        $"{Build("sdk:10.0", $"-r {right}")}FROM mcr.microsoft.com/dotnet/{image}\n{Run}");

    [Test]
    public void Restore_and_publish_change_together() => Verify(
        $"{Build("sdk:10.0", "--runtime=linux-x64 --self-contained").Replace("RUN", "RUN dotnet restore Shop.csproj -r linux-x64\nRUN", StringComparison.Ordinal)}FROM [|alpine:3.22|]\n{Run}",
        $"{Build("sdk:10.0", "--runtime=linux-musl-x64 --self-contained").Replace("RUN", "RUN dotnet restore Shop.csproj -r linux-musl-x64\nRUN", StringComparison.Ordinal)}FROM alpine:3.22\n{Run}");

    [Test]
    public void Without_an_identifier_it_is_that_of_the_sdk_image() => Verify($"{Build("sdk:10.0", "--self-contained")}FROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine|]\n{Run}");

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf($"{Build("sdk:10.0", "-r linux-x64")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine\n{Run}"), Is.EqualTo(Severity.Error));

    [Test]
    public void Another_processor_is_a_warning() => Verify($"{Build("sdk:10.0", "-r linux-x64")}FROM --platform=linux/arm64 [|mcr.microsoft.com/dotnet/runtime-deps:10.0|]\n{Run}");

    [TestCase("sdk:10.0", "-r linux-musl-x64", "10.0-alpine")]
    [TestCase("sdk:10.0", "-r linux-x64", "10.0")]
    [TestCase("sdk:10.0-alpine", "--self-contained", "10.0-alpine")]
    [TestCase("sdk:10.0", "-a $TARGETARCH --os linux-musl", "10.0-alpine")]
    [TestCase("sdk:10.0", "-r $RID", "10.0-alpine")]
    [TestCase("sdk:10.0", "-p:PublishProfile=Linux", "10.0-alpine")]
    public void What_fits_or_may_fit_is_fine(string sdk, string option, string tag) => Silent($"{Build(sdk, option)}FROM mcr.microsoft.com/dotnet/runtime-deps:{tag}\n{Run}");

    [Test]
    public void Dotnet_itself_starts_what_has_no_program() => Silent($"{Build("sdk:10.0", "-r linux-x64 --no-self-contained")}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [TestCase("RUN apk add --no-cache gcompat")]
    [TestCase("COPY --from=glibc /usr/glibc-compat /usr/glibc-compat")]
    public void Glibc_may_be_brought_along(string line) => Silent($"{Build("sdk:10.0", "-r linux-x64 --self-contained")}FROM alpine:3.22\n{line}\n{Run}");
}
