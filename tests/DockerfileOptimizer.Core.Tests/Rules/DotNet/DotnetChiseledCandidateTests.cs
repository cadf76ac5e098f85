using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetChiseledCandidateTests : RuleTests<DotnetChiseledCandidate>
{
    [TestCase("aspnet:10.0", "aspnet:10.0-noble-chiseled-extra")]
    [TestCase("runtime:9.0", "runtime:9.0-noble-chiseled-extra")]
    [TestCase("runtime-deps:8.0-noble", "runtime-deps:8.0-noble-chiseled-extra")]
    public void The_variant_without_a_shell_is_put_in(string image, string smaller) =>
        Verify($"FROM [|mcr.microsoft.com/dotnet/{image}|]\nCOPY ./publish /app\nENTRYPOINT [\"/app/Shop\"]\n", $"FROM mcr.microsoft.com/dotnet/{smaller}\nCOPY ./publish /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void Without_cultures_there_is_less() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void The_user_is_that_of_the_image() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|] AS base\nUSER app\nWORKDIR /app\n\nFROM base\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra AS base\nWORKDIR /app\n\nFROM base\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void Another_account_need_not_be_there() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nCOPY --chown=www-data ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --chown=www-data ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [TestCase("RUN mkdir /data")]
    [TestCase("HEALTHCHECK CMD curl -f http://localhost/")]
    [TestCase("ENTRYPOINT dotnet /app/Shop.dll")]
    [TestCase("ENTRYPOINT [\"/app/start.sh\"]")]
    public void What_needs_a_shell_keeps_it(string line) => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n{line}\n");

    [TestCase("aspnet:10.0-noble-chiseled")]
    [TestCase("aspnet:10.0-alpine")]
    [TestCase("aspnet:7.0")]
    [TestCase("sdk:10.0")]
    public void Other_images_are_not_judged_here(string image) => Silent($"FROM mcr.microsoft.com/dotnet/{image}\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void The_download_is_named_with_its_unit() =>
        Assert.That(Message("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n"), Does.EndWith("saves 25 MB (download)"));
}
