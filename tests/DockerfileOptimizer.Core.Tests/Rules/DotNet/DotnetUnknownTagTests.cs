using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetUnknownTagTests : RuleTests<DotnetUnknownTag>
{
    [TestCase("aspnet:10.0-bookworm-slim", "aspnet:10.0")]
    [TestCase("sdk:10.0-trixie", "sdk:10.0")]
    [TestCase("runtime:11.0-bookworm-slim", "runtime:11.0")]
    [TestCase("runtime:8.0-slim", "runtime:8.0")]
    [TestCase("sdk:10.0-noble-chiseled", "sdk:10.0")]
    [TestCase("sdk:9.0.100-azurelinux3.0-distroless", "sdk:9.0.100")]
    [TestCase("runtime:10.0-noble-chiseled-composite", "runtime:10.0-noble-chiseled")]
    [TestCase("sdk:9.0-noble-aot", "sdk:9.0-noble")]
    [TestCase("aspnet:10.0-alpine-aot", "aspnet:10.0-alpine")]
    public void The_nearest_tag_is_put_in(string image, string right) => Verify($"FROM [|mcr.microsoft.com/dotnet/{image}|]\n", $"FROM mcr.microsoft.com/dotnet/{right}\n");

    [TestCase("aspnet:10.0")]
    [TestCase("aspnet:9.0-bookworm-slim")]
    [TestCase("sdk:10.0-noble-aot")]
    [TestCase("sdk:10.0-alpine-aot")]
    [TestCase("sdk:11.0-resolute-aot")]
    [TestCase("runtime-deps:8.0-alpine3.23-aot")]
    [TestCase("aspnet:10.0-noble-chiseled-composite-extra")]
    [TestCase("aspnet:10.0-something-new")]
    [TestCase("aspnet:10.0-preview-trixie-slim")]
    [TestCase("nightly/sdk:9.0-noble-aot")]
    [TestCase("runtime:7.0-slim")]
    [TestCase("monitor:10-slim")]
    public void What_exists_or_may_exist_is_fine(string image) => Silent($"FROM mcr.microsoft.com/dotnet/{image}\n");

    [Test]
    public void A_mirror_may_have_what_it_likes() => Silent("FROM registry.example.com/dotnet/sdk:10.0-bookworm-slim\n");

    [Test]
    public void A_copy_names_images_too() => Verify("FROM scratch\nCOPY --from=[|mcr.microsoft.com/dotnet/sdk:10.0-bookworm-slim|] /usr/share/dotnet /dotnet\n");
}
