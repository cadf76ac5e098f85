using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "The image that is FROM this one may be another version")]
public sealed class DotnetRedundantEnvTests : RuleTests<DotnetRedundantEnv>
{
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", "DOTNET_RUNNING_IN_CONTAINER=true")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", "ASPNETCORE_HTTP_PORTS=8080")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0", "DOTNET_USE_POLLING_FILE_WATCHER=1")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0", "NUGET_XMLDOC_MODE=skip")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0", "DOTNET_NOLOGO=\"true\"")]
    public void What_the_image_sets_goes(string image, string setting) => Verify($"FROM {image}\nENV [|{setting}|]\nRUN mkdir /x\n", $"FROM {image}\nRUN mkdir /x\n");

    [Test]
    public void One_of_several_goes_alone() => Verify(
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV A=1 [|DOTNET_RUNNING_IN_CONTAINER=true|] B=2\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV A=1 B=2\n");

    [TestCase("ENV DOTNET_RUNNING_IN_CONTAINER=false")]
    [TestCase("ENV ASPNETCORE_HTTP_PORTS=80")]
    [TestCase("ENV DOTNET_CLI_TELEMETRY_OPTOUT=1")]
    [TestCase("ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
    [TestCase("ENV ASPNETCORE_HTTP_PORTS=80\nENV ASPNETCORE_HTTP_PORTS=8080")]
    [TestCase("ARG ASPNETCORE_HTTP_PORTS=80\nENV ASPNETCORE_HTTP_PORTS=8080")]
    public void Other_settings_stay(string lines) => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{lines}\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:7.0")]
    [TestCase("debian:trixie-slim")]
    [TestCase("example.com/aspnet:10.0")]
    public void Other_images_set_something_else(string image) => Silent($"FROM {image}\nENV ASPNETCORE_HTTP_PORTS=8080\n");
}
