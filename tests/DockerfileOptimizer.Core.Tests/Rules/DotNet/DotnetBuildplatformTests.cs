using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "The platforms of another build are not known")]
public sealed class DotnetBuildplatformTests : RuleTests<DotnetBuildplatform>
{
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=compile /out /app\nENTRYPOINT [\"dotnet\", \"/app/Bill.dll\"]\n";

    [Test]
    public void Platform_and_architecture_are_put_in() => Verify(
        $"FROM [|mcr.microsoft.com/dotnet/sdk:10.0-alpine|] AS compile\nARG TARGETARCH\nWORKDIR /there\nCOPY . .\nRUN dotnet restore\nRUN dotnet publish --no-restore -o /out\n{Run}",
        $"FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS compile\nARG TARGETARCH\nWORKDIR /there\nCOPY . .\nRUN dotnet restore -a $TARGETARCH\nRUN dotnet publish -a $TARGETARCH --no-restore -o /out\n{Run}");

    [Test]
    public void The_argument_is_declared_where_it_is_missing() => Verify(
        $"ARG TARGETPLATFORM\nFROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS compile\nCOPY . .\nRUN dotnet publish -o /out\n{Run}",
        $"ARG TARGETPLATFORM\nFROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nARG TARGETARCH\nCOPY . .\nRUN dotnet publish -a $TARGETARCH -o /out\n{Run}");

    [Test]
    public void A_runtime_identifier_stays() => Verify(
        $"FROM [|mcr.microsoft.com/dotnet/sdk:9.0|] AS compile\nARG TARGETARCH\nCOPY . .\nRUN dotnet publish -r linux-$TARGETARCH -o /out\n{Run}",
        $"FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:9.0 AS compile\nARG TARGETARCH\nCOPY . .\nRUN dotnet publish -r linux-$TARGETARCH -o /out\n{Run}");

    [TestCase("FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nARG TARGETARCH\nRUN dotnet publish -a $TARGETARCH -o /out\n")]
    [TestCase("FROM --platform=linux/amd64 mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nARG TARGETARCH\nRUN dotnet publish -o /out\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nRUN dotnet publish -o /out\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS compile\nARG TARGETARCH\nRUN dotnet publish -o /out\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nARG TARGETARCH\nRUN dotnet publish -p:PublishAot=true -o /out\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine-arm64v8 AS compile\nARG TARGETARCH\nRUN dotnet publish -o /out\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nARG TARGETARCH\nRUN dotnet tool install -g dotnet-ef\n")]
    [TestCase("FROM golang:1.24 AS compile\nARG TARGETARCH\nRUN go build -o /out ./...\n")]
    public void Other_stages_are_silent(string build) => Silent(build + Run);

    [Test]
    public void An_SDK_in_the_image_that_is_built_is_of_its_platform() =>
        Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nARG TARGETARCH\nCOPY . .\nRUN dotnet publish -o /out\n");

    [Test]
    public void Visual_Studios_template_is_silent() => Silent(VisualStudioTemplate.Text);
}
