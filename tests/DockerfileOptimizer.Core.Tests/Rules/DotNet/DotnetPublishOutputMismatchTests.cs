using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetPublishOutputMismatchTests : RuleTests<DotnetPublishOutputMismatch>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS make\nWORKDIR /w\nCOPY . .\n";

    private const string Final = "\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=make ";

    [Test]
    public void The_published_folder_is_copied() =>
        Verify($"{Start}RUN dotnet publish Api -o /dist/api/\n{Final}[|/dist/web/|] .\n", $"{Start}RUN dotnet publish Api -o /dist/api/\n{Final}/dist/api/ .\n");

    [Test]
    public void A_path_is_relative_to_where_the_command_runs() =>
        Verify($"{Start}RUN cd /w/Api && dotnet publish -o ../../out\n{Final}[|/output|] .\n", $"{Start}RUN cd /w/Api && dotnet publish -o ../../out\n{Final}/out .\n");

    [Test]
    public void The_rewrite_mends_what_fails() =>
        Assert.That(SafetyOf($"{Start}RUN dotnet publish -o /o\n{Final}/p .\n"), Is.EqualTo(FixSafety.Safe));

    [TestCase("RUN dotnet publish -o /o\n", "/o")]
    [TestCase("RUN dotnet publish -o /o\n", "/o/wwwroot")]
    [TestCase("RUN dotnet publish -o /srv/x/o\n", "/srv/x")]
    [TestCase("RUN dotnet publish -o /o\n", "/w/tools")]
    [TestCase("RUN dotnet publish -o /o\n", "/etc/ssl")]
    [TestCase("RUN dotnet publish -o /o\nRUN mkdir /p\n", "/p")]
    [TestCase("RUN dotnet publish -o /o\nRUN ./build.sh\n", "/p")]
    [TestCase("RUN dotnet publish -o /o\nCOPY cfg /p\n", "/p")]
    [TestCase("RUN dotnet publish -o /o\nRUN dotnet build Tool -o /p\n", "/p")]
    [TestCase("RUN dotnet publish -o $OUT\n", "/p")]
    [TestCase("RUN dotnet publish -p:PublishDir=/p/\n", "/p")]
    [TestCase("RUN dotnet publish\n", "/p")]
    [TestCase("RUN dotnet publish -o /o\n", "$OUT")]
    public void What_may_be_there_is_silent(string run, string path) => Silent($"{Start}{run}{Final}{path} .\n");

    [Test]
    public void An_unknown_base_may_have_it() => Silent($"FROM example.com/sdk AS make\nWORKDIR /w\nCOPY . .\nRUN dotnet publish -o /o\n{Final}/p .\n");
}
