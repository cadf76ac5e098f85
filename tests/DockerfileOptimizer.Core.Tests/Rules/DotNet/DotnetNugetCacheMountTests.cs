using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetNugetCacheMountTests : RuleTests<DotnetNugetCacheMount>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nWORKDIR /w\nCOPY . .\n";

    private const string Final = "\nFROM mcr.microsoft.com/dotnet/runtime:10.0\nCOPY --from=compile /o /o\nENTRYPOINT [\"dotnet\", \"/o/App.dll\"]\n";

    [Test]
    public void All_that_needs_the_packages_mounts_them() =>
        Verify(
            $"{Start}RUN [|dotnet|] restore\n\nFROM compile AS pub\nRUN dotnet publish -o /o --no-restore\n{Final.Replace("=compile", "=pub", StringComparison.Ordinal)}",
            $"# syntax=docker/dockerfile:1\n{Start}RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore\n\nFROM compile AS pub\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /o --no-restore\n{Final.Replace("=compile", "=pub", StringComparison.Ordinal)}");

    [Test]
    public void The_folder_is_where_the_packages_are() =>
        Verify(
            $"{Start}ENV NUGET_PACKAGES=/cache/nuget\nRUN [|dotnet|] publish -o /o\n{Final}",
            $"# syntax=docker/dockerfile:1\n{Start}ENV NUGET_PACKAGES=/cache/nuget\nRUN --mount=type=cache,target=/cache/nuget dotnet publish -o /o\n{Final}");

    [TestCase("RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /o\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.nuget dotnet publish -o /o\n")]
    [TestCase("RUN dotnet tool restore\n")]
    [TestCase("RUN [ -d x ] && dotnet restore || true\n")]
    public void What_has_a_cache_or_restores_nothing_is_silent(string run) => Silent(Start + run + Final);

    [TestCase("CMD [\"dotnet\", \"watch\"]\n")]
    [TestCase("ENTRYPOINT [\"dotnet\", \"test\", \"--no-build\"]\n")]
    [TestCase("")]
    public void What_is_started_may_need_the_packages(string command) => Silent($"{Start}RUN dotnet build\n{command}");

    [Test]
    public void A_stage_of_tests_may_need_the_packages() =>
        Silent($"{Start}RUN dotnet publish -o /o\n\nFROM compile AS test\nENTRYPOINT [\"dotnet\", \"test\", \"--no-restore\"]\n{Final}");

    [Test]
    public void Packages_that_are_copied_on_stay() => Silent($"{Start}RUN dotnet publish -o /o\n{Final}COPY --from=compile /root/.nuget /root/.nuget\n");

    [Test]
    public void An_unknown_user_leaves_it_without_a_rewrite() =>
        Assert.That(Single($"{Start}ENV HOME=/h\nUSER 1000\nRUN dotnet publish -o /o\n{Final}").Fix, Is.Null);

    [Test]
    public void A_frontend_without_mounts_is_silent() => Silent($"# syntax=docker/dockerfile:1.1\n{Start}RUN dotnet publish -o /o\n{Final}");

    [Test]
    public void Windows_has_no_mounts() => Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2025\nRUN dotnet restore\n");
}
