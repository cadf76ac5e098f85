using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger starts nothing in this image")]
public sealed class DotnetSdkContainerAlternativeTests : RuleTests<DotnetSdkContainerAlternative>
{
    private const string Build = "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS compile\nWORKDIR /there\nCOPY Bill.csproj .\nRUN dotnet restore Bill.csproj\nCOPY . .\nRUN dotnet publish Bill.csproj --no-restore -o /out\n";
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /srv\nEXPOSE 8080\nCOPY --from=compile /out ./\nUSER $APP_UID\nENTRYPOINT [\"dotnet\", \"Bill.dll\"]\n";

    protected override ProjectFacts Project { get; } = new() { ProjectPath = "/src/App/Bill.csproj", AssemblyName = "Bill", OutputType = "Exe", TargetFrameworks = ["net10.0"] };

    [Test]
    public void A_file_that_only_publishes_is_found() => Verify(Build + Run);

    [TestCase("RUN apt-get update && apt-get install -y libgdiplus\n")]
    [TestCase("COPY ./fonts /usr/share/fonts\n")]
    [TestCase("HEALTHCHECK CMD [\"dotnet\", \"Bill.dll\", \"--health\"]\n")]
    [TestCase("VOLUME /data\n")]
    public void What_the_SDK_cannot_do_is_silent(string more) => Silent(Plain(Build) + Run + more);

    [TestCase("RUN npm ci && npm run build\n")]
    [TestCase("RUN dotnet test\n")]
    [TestCase("COPY --from=node:22 /usr/local/bin/node /usr/local/bin/\n")]
    public void A_build_that_does_more_is_silent(string more) => Silent(Plain(Build) + more + Run);

    private static string Plain(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
