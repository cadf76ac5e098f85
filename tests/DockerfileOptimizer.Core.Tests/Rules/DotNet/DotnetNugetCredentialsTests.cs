using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "What a trigger copies is in another context")]
public sealed class DotnetNugetCredentialsTests : RuleTests<DotnetNugetCredentials>
{
    private const string Secret = "<configuration><packageSourceCredentials><feed><add key=\"ClearTextPassword\" value=\"k3Xw81Lmq0Zt\" /></feed></packageSourceCredentials></configuration>";
    private const string Sdk = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nWORKDIR /there\n";
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=compile /out /app\n";

    [TestCase("nuget.config")]
    [TestCase("NuGet.Config")]
    public void A_file_with_a_password_is_found(string name) =>
        In($"{name}={Secret}").Verify($"{Sdk}COPY [|{name}|] ./\nRUN dotnet restore\n{Run}", $"# syntax=docker/dockerfile:1\n{Sdk}RUN --mount=type=secret,id=nugetconfig dotnet restore --configfile /run/secrets/nugetconfig\n{Run}");

    [Test]
    public void A_COPY_of_all_takes_it_along() => In($"NuGet.config={Secret}", "Bill.csproj").Verify($"{Sdk}COPY [|.|] .\nRUN dotnet restore\n{Run}");

    [Test]
    public void One_copied_twice_is_one_finding_without_a_fix()
    {
        const string text = $"{Sdk}COPY nuget.config Bill.csproj ./\nRUN dotnet restore\nCOPY . .\nRUN dotnet publish --no-restore -o /out\n{Run}";
        Assert.That(In($"nuget.config={Secret}", "Bill.csproj").Single(text).Fix, Is.Null);
    }

    [TestCase("<configuration><packageSources><add key=\"public\" value=\"feed\" /></packageSources></configuration>")]
    [TestCase("<configuration><packageSourceCredentials><feed><add key=\"ClearTextPassword\" value=\"%FEED_TOKEN%\" /></feed></packageSourceCredentials></configuration>")]
    [TestCase("<configuration><packageSourceCredentials><feed><add key=\"ClearTextPassword\" value=\"your-token-here\" /></feed></packageSourceCredentials></configuration>")]
    public void A_file_without_a_password_is_silent(string config) => In($"nuget.config={config}").Silent($"{Sdk}COPY nuget.config ./\nRUN dotnet restore\n{Run}");

    [Test]
    public void A_file_that_is_not_sent_is_silent() => In($"nuget.config={Secret}", ".dockerignore=nuget.config", "Bill.csproj").Silent($"{Sdk}COPY . .\nRUN dotnet restore\n{Run}");

    [Test]
    public void A_secret_mount_is_silent() => In($"nuget.config={Secret}", "Bill.csproj")
        .Silent($"{Sdk}COPY Bill.csproj .\nRUN --mount=type=secret,id=nugetconfig dotnet restore --configfile /run/secrets/nugetconfig\n{Run}");

    [TestCase("ARG FEED_PAT\nENV [|VSS_NUGET_EXTERNAL_FEED_ENDPOINTS=\"{\\\"endpointCredentials\\\": [{\\\"endpoint\\\":\\\"x\\\", \\\"password\\\":\\\"${FEED_PAT}\\\"}]}\"|]\n")]
    [TestCase("ARG [|VSS_NUGET_EXTERNAL_FEED_ENDPOINTS|]\n")]
    [TestCase("ARG VSS_NUGET_EXTERNAL_FEED_ENDPOINTS\nENV [|VSS_NUGET_EXTERNAL_FEED_ENDPOINTS=$VSS_NUGET_EXTERNAL_FEED_ENDPOINTS|]\n")]
    [TestCase("ENV [|NuGetPackageSourceCredentials_inner=\"Username=build;Password=k3Xw81Lmq0Zt\"|]\n")]
    public void A_variable_that_NuGet_reads_is_found(string text) => Verify($"{Sdk}{text}RUN dotnet restore\n{Run}");

    [TestCase("ENV VSS_NUGET_EXTERNAL_FEED_ENDPOINTS=\"\"\n")]
    [TestCase("ENV NUGET_CREDENTIALPROVIDER_SESSIONTOKENCACHE_ENABLED=true\n")]
    [TestCase("ARG VSS_NUGET_EXTERNAL_FEED_ENDPOINTS=\"\"\n")]
    public void A_variable_without_a_password_is_silent(string text) => Silent($"{Sdk}{text}RUN dotnet restore\n{Run}");

    [TestCase("ARG PAT\nRUN [|dotnet|] nuget add source feed -n inner -u build -p $PAT --store-password-in-clear-text\n")]
    [TestCase("ARG USER_NAME\nARG PAT\nRUN [|dotnet|] nuget update source inner --username ${USER_NAME} --password \"${PAT}\" && dotnet restore\n")]
    [TestCase("RUN [|dotnet|] nuget add source feed -u build -p k3Xw81Lmq0Zt\n")]
    [TestCase("ARG PAT\nRUN [|nuget|] sources add -Name inner -Source feed -UserName build -Password $PAT\n")]
    public void A_command_that_stores_one_is_found(string text) => Verify($"{Sdk}{text}{Run}");

    [TestCase("RUN --mount=type=secret,id=pat dotnet nuget add source feed -u build -p $(cat /run/secrets/pat)\n")]
    [TestCase("ARG PAT\nRUN --mount=type=secret,id=pat,env=PAT dotnet nuget add source feed -u build -p $PAT\n")]
    [TestCase("RUN PAT=$(get-token) && dotnet nuget add source feed -u build -p $PAT\n")]
    [TestCase("RUN dotnet nuget add source feed -n inner\n")]
    public void A_secret_from_elsewhere_is_silent(string text) => Silent($"{Sdk}{text}{Run}");

    [TestCase("RUN dotnet nuget add source feed -u build -p k3Xw81Lmq0Zt\n")]
    [TestCase("ENV NuGetPackageSourceCredentials_x=\"Username=b;Password=k3Xw81Lmq0Zt\"\n")]
    public void No_password_is_ever_shown(string text) => Assert.That(Message(Sdk + text), Does.Not.Contain("k3Xw81Lmq0Zt"));

    [Test]
    public void In_a_stage_that_only_builds_it_is_a_warning()
    {
        Assert.That(SeverityOf($"{Sdk}ARG PAT\nRUN dotnet nuget add source feed -p $PAT\n{Run}"), Is.EqualTo(Diagnostics.Severity.Warning));
        Assert.That(SeverityOf($"{Sdk}ARG PAT\nRUN dotnet nuget add source feed -p $PAT\n"), Is.EqualTo(Diagnostics.Severity.Error));
    }
}
