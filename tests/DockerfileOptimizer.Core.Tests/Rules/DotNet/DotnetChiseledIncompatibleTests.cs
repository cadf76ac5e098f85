using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger is not of this image")]
public sealed class DotnetChiseledIncompatibleTests : RuleTests<DotnetChiseledIncompatible>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nCOPY ./publish /app\n";

    [TestCase("aspnet:10.0-noble-chiseled")]
    [TestCase("runtime:8.0-jammy-chiseled-extra")]
    [TestCase("runtime-deps:9.0-azurelinux3.0-distroless")]
    [TestCase("aspnet:10.0-noble-chiseled-composite")]
    public void A_command_has_no_shell(string image) => Verify($"FROM mcr.microsoft.com/dotnet/{image}\n[|RUN|] mkdir /data\nENTRYPOINT [\"/app/Shop\"]\n");

    [TestCase("[|ENTRYPOINT|] dotnet /app/Shop.dll")]
    [TestCase("[|CMD|] dotnet /app/Shop.dll")]
    [TestCase("[|HEALTHCHECK|] CMD curl -f http://localhost:8080/ || exit 1\nENTRYPOINT [\"/app/Shop\"]")]
    public void A_start_has_none_either(string line) => Verify($"{Image}{line}\n");

    [Test]
    public void A_container_without_health_does_start() =>
        Assert.That(SeverityOf($"{Image}HEALTHCHECK CMD curl -f http://localhost:8080/\nENTRYPOINT [\"/app/Shop\"]\n"), Is.EqualTo(Severity.Warning));

    [Test]
    public void The_rest_is_an_error() => Assert.That(SeverityOf($"{Image}RUN mkdir /data\n"), Is.EqualTo(Severity.Error));

    [TestCase("RUN [\"dotnet\", \"--info\"]")]
    [TestCase("ENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app/probe\"]")]
    [TestCase("HEALTHCHECK NONE")]
    [TestCase("USER root")]
    [TestCase("ENTRYPOINT [\"/app/Shop\"]\nCMD serve now")]
    [TestCase("ENTRYPOINT dotnet /app/Old.dll\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]")]
    [TestCase("CMD run this\nENTRYPOINT dotnet /app/Old.dll\nENTRYPOINT [\"dotnet\"]\nCMD [\"/app/Shop.dll\"]")]
    public void What_needs_no_shell_is_fine(string line) => Silent($"{Image}{line}\n");

    [TestCase("COPY --from=busybox:1.37 /bin/sh /bin/sh")]
    [TestCase("COPY --from=tools /tools/ /usr/local/")]
    [TestCase("COPY rootfs/ /")]
    [TestCase("SHELL [\"/busybox/sh\", \"-c\"]")]
    public void A_shell_may_be_brought_along(string line) => Silent($"{Image}{line}\nRUN mkdir /data\n");

    [Test]
    public void A_shell_may_be_mounted() => Silent($"{Image}RUN --mount=from=busybox:1.37,source=/bin,target=/bin mkdir /data\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-alpine")]
    [TestCase("gcr.io/distroless/static-debian13")]
    public void Other_images_are_for_other_rules(string image) => Silent($"FROM {image}\nRUN mkdir /data\n");
}
