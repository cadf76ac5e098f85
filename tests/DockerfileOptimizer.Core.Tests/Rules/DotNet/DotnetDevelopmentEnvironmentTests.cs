using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger is not of this image")]
public sealed class DotnetDevelopmentEnvironmentTests : RuleTests<DotnetDevelopmentEnvironment>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n";

    private const string Start = "COPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";

    [TestCase("ASPNETCORE_ENVIRONMENT")]
    [TestCase("DOTNET_ENVIRONMENT")]
    public void The_variable_goes(string name) => Verify($"{Image}ENV [|{name}=Development|]\n{Start}", $"{Image}{Start}");

    [Test]
    public void Other_variables_stay() => Verify($"{Image}ENV A=1 \\\n    [|ASPNETCORE_ENVIRONMENT=\"development\"|]\n{Start}", $"{Image}ENV A=1\n{Start}");

    [Test]
    public void The_old_form_is_read_too() => Verify($"{Image}ENV [|ASPNETCORE_ENVIRONMENT Development|]\n{Start}", $"{Image}{Start}");

    [Test]
    public void An_argument_with_that_default_counts() => Verify($"{Image}ARG MODE=Development\nENV [|ASPNETCORE_ENVIRONMENT=$MODE|]\n{Start}");

    [Test]
    public void The_last_one_counts() => Silent($"{Image}ENV ASPNETCORE_ENVIRONMENT=Development\nENV ASPNETCORE_ENVIRONMENT=Production\n{Start}");

    [TestCase("ENV ASPNETCORE_ENVIRONMENT=Production")]
    [TestCase("ENV ASPNETCORE_ENVIRONMENT=Staging")]
    [TestCase("ENV ASPNETCORE_ENVIRONMENT=$MODE")]
    [TestCase("ARG ASPNETCORE_ENVIRONMENT=Development")]
    public void Other_environments_are_fine(string line) => Silent($"{Image}{line}\n{Start}");

    [Test]
    public void A_stage_for_developers_may_say_so() => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS dev\nENV ASPNETCORE_ENVIRONMENT=Development\n{Start}");

    [Test]
    public void Watching_the_sources_is_for_developers() => Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nENV ASPNETCORE_ENVIRONMENT=Development\nENTRYPOINT [\"dotnet\", \"watch\", \"run\"]\n");

    [Test]
    public void Another_stage_is_its_own_business() => Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nENV DOTNET_ENVIRONMENT=Development\n\n{Image}{Start}");
}
