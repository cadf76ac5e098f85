using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetNativeAotBaseTests : RuleTests<DotnetNativeAotBase>
{
    private const string Run = "WORKDIR /app\nCOPY --from=build /app .\n";

    private static string Publish(string option) => $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj {option} -o /app\n\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = false,
    };

    [TestCase("aspnet:10.0", "runtime-deps:10.0")]
    [TestCase("runtime:9.0-alpine", "runtime-deps:9.0-alpine")]
    [TestCase("aspnet:8.0-noble-chiseled", "runtime-deps:8.0-noble-chiseled")]
    public void A_self_contained_app_needs_no_dotnet(string image, string deps) => Verify(
        $"{Publish("-r linux-x64 --self-contained")}FROM [|mcr.microsoft.com/dotnet/{image}|]\n{Run}ENTRYPOINT [\"./Shop\"]\n",
        $"{Publish("-r linux-x64 --self-contained")}FROM mcr.microsoft.com/dotnet/{deps}\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [Test]
    public void For_native_aot_the_image_is_the_one_of_the_sdk() => Verify(
        $"{Publish("-p:PublishAot=true")}FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\n{Run}ENTRYPOINT [\"./Shop\"]\n",
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [Test]
    public void A_shell_stays_where_it_is_used() => Verify(
        $"{Publish("-p:PublishAot=true")}FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\n{Run}RUN mkdir /data\nENTRYPOINT [\"./Shop\"]\n",
        $"{Publish("-p:PublishAot=true")}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\n{Run}RUN mkdir /data\nENTRYPOINT [\"./Shop\"]\n");

    [TestCase("")]
    [TestCase("-r linux-x64")]
    [TestCase("--self-contained false")]
    [TestCase("--no-self-contained")]
    public void An_app_that_needs_dotnet_is_fine(string option) => Silent($"{Publish(option)}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [Test]
    public void Started_by_dotnet_it_is_another_matter() => Silent($"{Publish("--self-contained")}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [TestCase("RUN dotnet other.dll --init")]
    [TestCase("RUN ./start.sh")]
    public void Something_else_may_need_it(string line) => Silent($"{Publish("--self-contained")}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{line}\nENTRYPOINT [\"./Shop\"]\n");

    [TestCase("runtime-deps:10.0")]
    [TestCase("sdk:10.0")]
    public void Other_images_are_not_judged_here(string image) => Silent($"{Publish("--self-contained")}FROM mcr.microsoft.com/dotnet/{image}\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [Test]
    public void Two_apps_are_not_told_apart() => Silent($"{Publish("--self-contained").Replace("/app\n", "/app && dotnet publish Other.csproj -o /other\n", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}ENTRYPOINT [\"./Shop\"]\n");
}
