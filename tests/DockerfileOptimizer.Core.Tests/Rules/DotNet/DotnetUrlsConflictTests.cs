using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger is not of this image")]
public sealed class DotnetUrlsConflictTests : RuleTests<DotnetUrlsConflict>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\n";

    private const string Start = "COPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new() { ProjectPath = "/src/App/Shop.csproj", AssemblyName = "Shop" };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["Properties/launchSettings.json"] = "{ \"profiles\": { \"http\": { \"applicationUrl\": \"https://localhost:7001;http://localhost:5123\" } } }",
    };

    [TestCase("http://localhost:5000", "http://+:5000")]
    [TestCase("http://127.0.0.1:5000/", "http://+:5000/")]
    [TestCase("http://localhost", "http://+")]
    public void An_address_of_the_container_alone_is_opened(string address, string open) =>
        Verify($"{Image}ENV ASPNETCORE_URLS=[|{address}|]\n{Start}", $"{Image}ENV ASPNETCORE_URLS={open}\n{Start}");

    [Test]
    public void Quotes_stay() => Verify($"{Image}ENV A=1 ASPNETCORE_URLS=[|\"http://localhost:80;http://127.0.0.1:81\"|]\n{Start}", $"{Image}ENV A=1 ASPNETCORE_URLS=\"http://+:80;http://+:81\"\n{Start}");

    [Test]
    public void Ports_beside_addresses_say_nothing() => Verify(
        $"{Image}ENV ASPNETCORE_URLS=http://+:80\nENV [|ASPNETCORE_HTTP_PORTS|]=80\n{Start}",
        $"{Image}ENV ASPNETCORE_URLS=http://+:80\n{Start}");

    [Test]
    public void A_pair_of_several_goes_alone() => Verify(
        $"{Image}ENV ASPNETCORE_URLS=http://+:80 \\\n    [|ASPNETCORE_HTTPS_PORTS|]=443 \\\n    B=2\n{Start}",
        $"{Image}ENV ASPNETCORE_URLS=http://+:80 \\\n    B=2\n{Start}");

    [Test]
    public void Https_without_a_certificate_is_mentioned() => Verify($"{Image}ENV ASPNETCORE_URLS=[|https://+:443;http://+:80|]\n{Start}");

    [Test]
    public void A_certificate_may_come_when_it_starts() => Assert.That(SeverityOf($"{Image}ENV ASPNETCORE_URLS=https://+:443\n{Start}"), Is.EqualTo(Severity.Info));

    [TestCase("COPY site.pfx /https/")]
    [TestCase("ENV ASPNETCORE_Kestrel__Certificates__Default__Path=/https/site.pfx")]
    [TestCase("RUN dotnet dev-certs https -ep /https/site.pfx")]
    public void With_a_certificate_it_is_fine(string line) => Silent($"{Image}ENV ASPNETCORE_URLS=https://+:443\n{line}\n{Start}");

    [TestCase("ENV ASPNETCORE_URLS=http://+:80")]
    [TestCase("ENV ASPNETCORE_URLS=http://0.0.0.0:80")]
    [TestCase("ENV ASPNETCORE_URLS=http://localhost:80;http://*:81")]
    [TestCase("ENV ASPNETCORE_HTTP_PORTS=80")]
    [TestCase("ENV ASPNETCORE_URLS=http://+:80 ASPNETCORE_HTTP_PORTS=")]
    [TestCase("ENV ASPNETCORE_URLS=$ADDRESS")]
    public void What_is_said_once_is_fine(string line) => Silent($"{Image}{line}\n{Start}");

    [Test]
    public void Behind_a_proxy_in_the_same_container_it_is_fine() => Silent($"{Image}RUN apt-get update && apt-get install -y nginx\nENV ASPNETCORE_URLS=http://localhost:5000\n{Start}");

    [Test]
    public void A_port_of_the_developers_machine_is_none_of_the_container() => Verify($"{Image}EXPOSE [|5123|]\n{Start}", $"{Image}EXPOSE 8080\n{Start}");

    [TestCase("EXPOSE 5999")]
    [TestCase("EXPOSE 8080")]
    [TestCase("ENV ASPNETCORE_HTTP_PORTS=5123\nEXPOSE 5123")]
    public void Other_ports_may_be_those_of_the_container(string line) => Silent($"{Image}{line}\n{Start}");

    [Test]
    public void Another_stage_is_its_own_business() => Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS test\nENV ASPNETCORE_URLS=http://localhost:5000\nRUN dotnet test\n\n{Image}{Start}");
}
