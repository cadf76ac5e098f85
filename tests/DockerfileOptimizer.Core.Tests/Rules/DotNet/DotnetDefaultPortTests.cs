using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger is not of this image")]
public sealed class DotnetDefaultPortTests : RuleTests<DotnetDefaultPort>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\n";

    private const string Start = "COPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    [Test]
    public void The_old_port_becomes_the_new_one() => Verify($"{Image}EXPOSE [|80|]\n{Start}", $"{Image}EXPOSE 8080\n{Start}");

    [Test]
    public void The_port_for_https_goes_along() => Verify($"{Image}EXPOSE [|80|]\nEXPOSE 443\n{Start}", $"{Image}EXPOSE 8080\nEXPOSE 8081\n{Start}");

    [Test]
    public void The_protocol_stays() => Verify($"{Image}EXPOSE [|80/tcp|]\n{Start}", $"{Image}EXPOSE 8080/tcp\n{Start}");

    [Test]
    public void The_health_check_follows() => Verify(
        $"{Image}EXPOSE [|80|]\nHEALTHCHECK CMD wget -qO- http://localhost:80/health || exit 1\n{Start}",
        $"{Image}EXPOSE 8080\nHEALTHCHECK CMD wget -qO- http://localhost:8080/health || exit 1\n{Start}");

    [Test]
    public void A_health_check_alone_is_found() => Verify(
        $"{Image}HEALTHCHECK CMD [\"/probe\", \"[|http://localhost/health|]\"]\n{Start}",
        $"{Image}HEALTHCHECK CMD [\"/probe\", \"http://localhost:8080/health\"]\n{Start}");

    [Test]
    public void The_stage_that_final_is_built_from_counts() => Verify(
        "FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base\nEXPOSE [|80|]\n\nFROM base AS final\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [TestCase("ENV ASPNETCORE_HTTP_PORTS=80")]
    [TestCase("ENV ASPNETCORE_URLS=http://+:80")]
    [TestCase("ENV DOTNET_URLS=http://+:80")]
    [TestCase("ENV HTTP_PORTS=80")]
    [TestCase("ENV Kestrel__Endpoints__Http__Url=http://*:80")]
    public void An_address_of_its_own_is_fine(string setting) => Silent($"{Image}{setting}\nEXPOSE 80\n{Start}");

    [Test]
    public void An_address_on_the_command_line_is_fine() => Silent($"{Image}EXPOSE 80\nENTRYPOINT [\"dotnet\", \"Shop.dll\", \"--urls\", \"http://+:80\"]\n");

    [TestCase("EXPOSE 8080")]
    [TestCase("EXPOSE 443")]
    [TestCase("EXPOSE 5000")]
    [TestCase("EXPOSE 80/udp")]
    [TestCase("EXPOSE $PORT")]
    [TestCase("HEALTHCHECK CMD curl -f http://localhost:8080/")]
    [TestCase("HEALTHCHECK CMD curl -f http://elsewhere/")]
    [TestCase("HEALTHCHECK NONE")]
    public void Other_ports_are_fine(string line) => Silent($"{Image}{line}\n{Start}");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:7.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:latest")]
    [TestCase("mcr.microsoft.com/dotnet/runtime:8.0")]
    [TestCase("nginx:1.29")]
    public void Other_images_listen_elsewhere(string image) => Silent($"FROM {image}\nEXPOSE 80\n{Start}");

    [Test]
    public void A_web_server_in_front_has_its_own_port() => Silent($"{Image}RUN apt-get update && apt-get install -y nginx\nEXPOSE 80\n{Start}");

    [Test]
    public void A_script_may_do_anything() => Silent($"{Image}EXPOSE 80\nENTRYPOINT [\"sh\", \"start.sh\"]\n");

    [Test]
    public void No_new_port_is_exposed_twice() => Verify($"{Image}EXPOSE [|80|] 8080\n{Start}", $"{Image}EXPOSE 80 8080\n{Start}");
}
