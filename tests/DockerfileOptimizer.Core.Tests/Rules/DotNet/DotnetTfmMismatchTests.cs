using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetTfmMismatchTests : RuleTests<DotnetTfmMismatch>
{
    private const string Sdk = "mcr.microsoft.com/dotnet/sdk";
    private const string AspNet = "mcr.microsoft.com/dotnet/aspnet";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        AssemblyName = "Shop",
        OutputType = "Exe",
        TargetFrameworks = ["net9.0"],
    };

    [Test]
    public void An_SDK_that_is_too_old_cannot_build_it() =>
        Verify(Dockerfile("[|" + Sdk + ":8.0|]", AspNet + ":9.0"), Dockerfile(Sdk + ":9.0", AspNet + ":9.0"));

    [Test]
    public void A_newer_SDK_can() => Silent(Dockerfile(Sdk + ":10.0", AspNet + ":9.0"));

    [Test]
    public void An_older_runtime_does_not_start_it() =>
        Verify(Dockerfile(Sdk + ":9.0", "[|" + AspNet + ":8.0-alpine|]"), Dockerfile(Sdk + ":9.0", AspNet + ":9.0-alpine"));

    [Test]
    public void A_newer_runtime_does_not_either() =>
        Verify(Dockerfile(Sdk + ":10.0", "[|" + AspNet + ":10.0.3|]"), Dockerfile(Sdk + ":10.0", AspNet + ":9.0"));

    [Test]
    public void A_variant_that_the_version_may_not_have_is_not_put_in() =>
        Verify(Dockerfile(Sdk + ":9.0", "[|" + AspNet + ":8.0-jammy|]"), Dockerfile(Sdk + ":9.0", AspNet + ":8.0-jammy"));

    [Test]
    public void One_image_is_reported_once() =>
        Verify($"FROM [|{Sdk}:8.0|]\nCOPY . .\nRUN dotnet restore Shop.csproj\nRUN dotnet publish Shop.csproj -o /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void An_SDK_runs_its_own_version_only() =>
        Verify($"FROM [|{Sdk}:10.0|]\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void A_version_in_an_argument_is_read() =>
        Verify("ARG DOTNET=8.0\n" + Dockerfile("[|" + Sdk + ":${DOTNET}|]", AspNet + ":9.0"), "ARG DOTNET=8.0\n" + Dockerfile(Sdk + ":${DOTNET}", AspNet + ":9.0"));

    [Test]
    public void It_is_an_error_with_a_rewrite_to_review()
    {
        var finding = Single(Dockerfile(Sdk + ":9.0", AspNet + ":8.0"));
        Assert.That((finding.Diagnostic.Severity, finding.Fix!.Safety), Is.EqualTo((Severity.Error, FixSafety.Review)));
    }

    [Test]
    public void The_message_says_what_fits() =>
        Assert.That(Message(Dockerfile(Sdk + ":9.0", AspNet + ":8.0")), Is.EqualTo($"'Shop' needs .NET 9.0, and the image holds 8.0; use '{AspNet}:9.0'"));

    [TestCase("latest")]
    [TestCase("10.0-preview")]
    [TestCase("10.0.0-rc.1-alpine")]
    [TestCase("$TAG")]
    [TestCase("alpine")]
    public void A_tag_of_no_certain_version_is_silent(string tag) => Silent(Dockerfile(Sdk + ":10.0", $"{AspNet}:{tag}"));

    [Test]
    public void Nightly_builds_are_silent() => Silent(Dockerfile(Sdk + ":10.0", "mcr.microsoft.com/dotnet/nightly/aspnet:10.0"));

    [Test]
    public void Other_images_are_silent() => Silent(Dockerfile(Sdk + ":10.0", "example.com/dotnet/aspnet:8.0"));

    [TestCase("ENV DOTNET_ROLL_FORWARD=Major\n")]
    [TestCase("ENV A=1 DOTNET_ROLL_FORWARD=\"LatestMajor\"\n")]
    [TestCase("ARG UNKNOWN\nENV DOTNET_ROLL_FORWARD $UNKNOWN\n")]
    [TestCase("RUN apt-get update && apt-get install -y aspnetcore-runtime-9.0\n")]
    [TestCase("COPY --from=mcr.microsoft.com/dotnet/runtime:9.0 /usr/share/dotnet /usr/share/dotnet\n")]
    [TestCase("RUN ./install.sh\n")]
    public void A_stage_that_rolls_forward_or_brings_another_runtime_is_silent(string line) => Silent(Dockerfile(Sdk + ":10.0", AspNet + ":10.0", line));

    [TestCase("ENV DOTNET_ROLL_FORWARD=Minor\n")]
    [TestCase("ENV DOTNET_ROLL_FORWARD=LatestPatch\n")]
    [TestCase("RUN apt-get update && apt-get install -y curl\n")]
    public void A_stage_that_does_not_is_reported(string line) => Verify(Dockerfile(Sdk + ":10.0", $"[|{AspNet}:10.0|]", line));

    [Test]
    public void Rolling_forward_does_not_lead_back() =>
        Verify(Dockerfile(Sdk + ":10.0", $"[|{AspNet}:8.0|]", "ENV DOTNET_ROLL_FORWARD=Major\n"));

    [Test]
    public void Options_of_the_host_choose_another_runtime() =>
        Silent(Dockerfile(Sdk + ":10.0", AspNet + ":10.0").Replace("\"dotnet\", ", "\"dotnet\", \"--roll-forward\", \"Major\", ", StringComparison.Ordinal));

    [TestCase("--self-contained")]
    [TestCase("--self-contained true")]
    [TestCase("-p:PublishSingleFile=true")]
    [TestCase("/p:PublishAot=true")]
    [TestCase("-f net10.0")]
    [TestCase("-f $TFM")]
    [TestCase("-p:TargetFramework=net10.0")]
    public void What_the_command_chooses_is_silent(string option) =>
        Silent(Dockerfile(Sdk + ":10.0", AspNet + ":10.0").Replace("publish Shop.csproj", $"publish Shop.csproj {option}", StringComparison.Ordinal));

    [TestCase("--self-contained false")]
    [TestCase("-r linux-x64")]
    [TestCase("--no-restore -c Release /p:UseAppHost=false")]
    [TestCase("-f net9.0")]
    public void Other_options_change_nothing(string option) =>
        Verify(Dockerfile(Sdk + ":10.0", $"[|{AspNet}:10.0|]").Replace("publish Shop.csproj", $"publish Shop.csproj {option}", StringComparison.Ordinal));

    [Test]
    public void A_self_contained_app_needs_no_certain_runtime() => Silent(Dockerfile(Sdk + ":9.0", "mcr.microsoft.com/dotnet/runtime-deps:8.0"));

    [Test]
    public void Another_project_is_silent()
    {
        Silent(Dockerfile(Sdk + ":8.0", AspNet + ":8.0").Replace("Shop", "Other", StringComparison.Ordinal));
        Silent(Dockerfile(Sdk + ":8.0", AspNet + ":8.0").Replace("Shop.csproj", "All.slnx", StringComparison.Ordinal));
        Silent(Dockerfile(Sdk + ":8.0", AspNet + ":8.0").Replace("Shop.csproj", "$PROJECT", StringComparison.Ordinal));
    }

    [Test]
    public void An_SDK_that_another_one_is_installed_beside_is_silent() =>
        Silent(Dockerfile(Sdk + ":8.0", AspNet + ":9.0").Replace("COPY . .", "RUN curl -sSL https://dot.net/v1/dotnet-install.sh | bash", StringComparison.Ordinal));

    [Test]
    public void A_project_that_is_published_outside_is_judged_by_its_name()
    {
        Verify($"FROM [|{AspNet}:8.0|]\nCOPY bin/Release/net9.0/publish/ /app/\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");
        Silent($"FROM {AspNet}:8.0\nCOPY publish/ /app/\nENTRYPOINT [\"dotnet\", \"/app/Other.dll\"]\n");
    }

    [Test]
    public void A_build_that_cannot_be_read_is_silent()
    {
        Silent($"FROM {Sdk}:9.0 AS build\nRUN [\"dotnet\", \"publish\", \"--self-contained\", \"-o\", \"/app\"]\nFROM {AspNet}:8.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");
        Silent($"FROM {Sdk}:9.0 AS build\nRUN ./build.sh\nFROM {AspNet}:8.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");
    }

    [Test]
    public void An_assignment_in_a_script_installs_nothing() =>
        Verify(Dockerfile("[|" + Sdk + ":8.0|]", AspNet + ":9.0").Replace("RUN dotnet", "RUN RID=linux-x64; dotnet", StringComparison.Ordinal));

    [Test]
    public void Visual_Studios_layout_is_read() =>
        Verify(VisualStudioTemplate.Text.Replace("FROM mcr.microsoft.com/dotnet/aspnet:10.0", "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]", StringComparison.Ordinal));

    [TestCase("net8.0;net9.0", ExpectedResult = 0)]
    [TestCase("net48;netstandard2.0", ExpectedResult = 0)]
    [TestCase("net48;net8.0", ExpectedResult = 0)]
    [TestCase("net9.0", ExpectedResult = 1)]
    [TestCase("net9.0-windows", ExpectedResult = 1)]
    [TestCase("netcoreapp3.1;net6.0", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 0)]
    public int Any_target_that_fits_will_do(string frameworks) =>
        Findings(Project with { TargetFrameworks = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries) });

    [Test]
    public void Facts_that_bring_their_own_runtime_are_silent()
    {
        Assert.That(Findings(Project with { SelfContained = true }), Is.Zero);
        Assert.That(Findings(Project with { PublishAot = true }), Is.Zero);
        Assert.That(Findings(Project with { OutputType = "Library" }), Is.Zero);
        Assert.That(Findings(Project with { TargetFrameworks = ["net6.0"], RollForward = "Major" }), Is.Zero);
    }

    private static int Findings(ProjectFacts project) =>
        new RuleVerifier(RuleCatalog.Of([new DotnetTfmMismatch()]), project).Analyze(Dockerfile(Sdk + ":10.0", AspNet + ":8.0")).Count;

    private static string Dockerfile(string sdk, string runtime, string line = "") =>
        $"FROM {sdk} AS build\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\nFROM {runtime}\n{line}COPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";
}
