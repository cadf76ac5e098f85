using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetAppUserTests : RuleTests<DotnetAppUser>
{
    [TestCase("aspnet:8.0")]
    [TestCase("runtime:9.0-alpine")]
    [TestCase("runtime-deps:10.0")]
    [TestCase("aspnet:10.0-azurelinux3.0")]
    public void The_account_of_the_image_is_used(string image) => Verify(
        $"FROM [|mcr.microsoft.com/dotnet/{image}|]\nCOPY ./publish /app\nENTRYPOINT [\"/app/Shop\"]\n",
        $"FROM mcr.microsoft.com/dotnet/{image}\nCOPY ./publish /app\nUSER $APP_UID\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void It_stands_above_the_comment_of_the_entry_point() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\n\n# start\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n\nUSER $APP_UID\n# start\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void What_runs_behind_the_entry_point_may_need_root() =>
        Verify("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\nRUN mkdir /data\n", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\nRUN mkdir /data\n");

    [Test]
    public void The_last_stage_of_the_template_of_older_studios_is_found() => Verify(
        "FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base\nWORKDIR /app\nEXPOSE 8080\n\nFROM [|base|] AS final\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [TestCase("USER $APP_UID")]
    [TestCase("USER app")]
    [TestCase("USER 1000:1000")]
    [TestCase("USER root")]
    [TestCase("USER $WHO")]
    public void A_user_of_the_file_is_another_matter(string user) => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{user}\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:7.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled")]
    [TestCase("mcr.microsoft.com/dotnet/runtime:9.0-azurelinux3.0-distroless")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:latest")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025")]
    [TestCase("example.com/dotnet/aspnet:10.0")]
    public void Other_images_have_no_such_account_or_use_it(string image) => Silent($"FROM {image}\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [TestCase("ENTRYPOINT [\"gosu\", \"app\", \"dotnet\", \"/app/Shop.dll\"]")]
    [TestCase("ENTRYPOINT [\"/docker-entrypoint.sh\"]")]
    public void A_start_that_gives_root_up_is_fine(string start) => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{start}\n");

    [Test]
    public void An_image_that_starts_nothing_is_a_base_for_others() => Silent("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN mkdir /data\n");
}
