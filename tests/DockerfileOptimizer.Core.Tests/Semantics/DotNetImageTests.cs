using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class DotNetImageTests
{
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0", ExpectedResult = "Sdk 10.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0.11-jammy-chiseled-extra", ExpectedResult = "AspNet 8.0 jammy-chiseled-extra")]
    [TestCase("mcr.microsoft.com/dotnet/runtime:9.0-alpine3.21-amd64", ExpectedResult = "Runtime 9.0 alpine3.21-amd64")]
    [TestCase("mcr.microsoft.com/dotnet/runtime-deps", ExpectedResult = "RuntimeDeps")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:11.0.100-preview.3-alpine", ExpectedResult = "Sdk 11.0 preview alpine")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:3.0.100-preview9", ExpectedResult = "Sdk 3.0 preview")]
    [TestCase("mcr.microsoft.com/dotnet/nightly/aspnet:11.0", ExpectedResult = "AspNet 11.0 preview")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:latest", ExpectedResult = "AspNet")]
    [TestCase("mcr.microsoft.com/dotnet/monitor:9", ExpectedResult = "Monitor")]
    [TestCase("mcr.microsoft.com/dotnet/core/sdk:3.1", ExpectedResult = "Sdk 3.1")]
    [TestCase("mcr.microsoft.com/dotnet/framework/sdk:4.8", ExpectedResult = "Framework 4.8")]
    [TestCase("microsoft/dotnet:2.1-sdk", ExpectedResult = "Sdk 2.1 sdk")]
    [TestCase("microsoft/dotnet:2.2-aspnetcore-runtime", ExpectedResult = "AspNet 2.2 aspnetcore-runtime")]
    [TestCase("microsoft/aspnetcore-build:2.0", ExpectedResult = "Sdk 2.0")]
    [TestCase("example.com/dotnet/sdk:10.0", ExpectedResult = null)]
    [TestCase("mcr.microsoft.com/devcontainers/dotnet:10.0", ExpectedResult = null)]
    [TestCase("node:26", ExpectedResult = null)]
    public string? Images_are_taken_apart(string name) => DotNetImage.Of(ImageName.TryParse(name)) is { } image
        ? $"{image.Family} {image.Version} {(image.IsPreview ? "preview " : "")}{image.Variant}".Trim().Replace("  ", " ", StringComparison.Ordinal)
        : null;

    [TestCase("sdk:8.0", ExpectedResult = "10.0")]
    [TestCase("sdk:8.0.404", ExpectedResult = "10.0")]
    [TestCase("aspnet:8.0-alpine", ExpectedResult = "10.0-alpine")]
    [TestCase("aspnet:9.0-noble-chiseled", ExpectedResult = "10.0-noble-chiseled")]
    [TestCase("aspnet:8.0-bookworm-slim", ExpectedResult = null)]
    [TestCase("aspnet:8.0-alpine3.20", ExpectedResult = null)]
    [TestCase("core/sdk:3.1", ExpectedResult = null)]
    public string? A_tag_of_another_version_is_given_where_there_certainly_is_one(string name) =>
        DotNetImage.Of(ImageName.TryParse("mcr.microsoft.com/dotnet/" + name))!.TagOf(new Version(10, 0));

    [TestCase("sdk:8.0-alpine", DotNetImageFamily.AspNet, ExpectedResult = "mcr.microsoft.com/dotnet/aspnet:8.0-alpine")]
    [TestCase("sdk:10.0", DotNetImageFamily.Runtime, ExpectedResult = "mcr.microsoft.com/dotnet/runtime:10.0")]
    [TestCase("sdk:8.0-jammy", DotNetImageFamily.AspNet, ExpectedResult = null)]
    [TestCase("sdk", DotNetImageFamily.AspNet, ExpectedResult = null)]
    public string? Another_family_of_the_same_version_is_known(string name, DotNetImageFamily family) =>
        DotNetImage.Of(ImageName.TryParse("mcr.microsoft.com/dotnet/" + name))!.Sibling(family);
}
