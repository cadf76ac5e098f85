using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetSdkInFinalTests : RuleTests<DotnetSdkInFinal>
{
    private const string Sdk = "mcr.microsoft.com/dotnet/sdk:10.0";

    [Test]
    public void A_file_of_one_stage_is_cut_in_two() =>
        Verify(
            $"FROM [|{Sdk}|]\nWORKDIR /app\nCOPY . .\nRUN dotnet restore\nRUN dotnet publish -c Release -o out\nENV A=1\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"out/Shop.dll\"]\n",
            $"FROM {Sdk} AS build\nWORKDIR /app\nCOPY . .\nRUN dotnet restore\nRUN dotnet publish -c Release -o out\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app/out\nCOPY --from=build /app/out ./\nENV A=1\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void The_variant_of_the_image_and_the_line_endings_stay() =>
        Verify(
            "FROM [|mcr.microsoft.com/dotnet/sdk:8.0-alpine|]\r\nCOPY . /src\r\nRUN dotnet publish /src/Web.csproj \\\r\n    --output /srv/web\r\nCMD dotnet /srv/web/Web.dll\r\n",
            "FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build\r\nCOPY . /src\r\nRUN dotnet publish /src/Web.csproj \\\r\n    --output /srv/web\r\n\r\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine\r\nWORKDIR /srv/web\r\nCOPY --from=build /srv/web ./\r\nCMD dotnet /srv/web/Web.dll\r\n");

    [Test]
    public void Keywords_in_lower_case_stay_so() =>
        Verify(
            $"from [|{Sdk}|]\nworkdir /a\ncopy . .\nrun dotnet publish -o /o\ncmd [\"dotnet\", \"/o/A.dll\"]\n",
            $"from {Sdk} as build\nworkdir /a\ncopy . .\nrun dotnet publish -o /o\n\nfrom mcr.microsoft.com/dotnet/aspnet:10.0\nworkdir /o\ncopy --from=build /o ./\ncmd [\"dotnet\", \"/o/A.dll\"]\n");

    [Test]
    public void The_rewrite_is_one_to_review_that_excludes_others_of_the_structure()
    {
        var fix = Single($"FROM {Sdk}\nWORKDIR /a\nCOPY . .\nRUN dotnet publish -o /o\nCMD [\"dotnet\", \"/o/A.dll\"]\n").Fix!;
        Assert.That((fix.Safety, fix.Phase, fix.AlternativesGroup), Is.EqualTo((FixSafety.Review, FixPhase.Structure, "structure")));
    }

    [TestCase("RUN apt-get update && apt-get install -y libgdiplus\n", "")]
    [TestCase("ENV A=1\n", "")]
    [TestCase("", "COPY assets /app/assets\n")]
    [TestCase("", "RUN dotnet tool install -g dotnet-trace\n")]
    [TestCase("", "WORKDIR /other\n")]
    public void What_the_app_may_need_besides_prevents_the_rewrite(string before, string after)
    {
        string text = $"FROM {Sdk}\n{before}WORKDIR /app\nCOPY . .\nRUN dotnet publish -o out\n{after}ENTRYPOINT [\"dotnet\", \"out/Shop.dll\"]\n";
        Verify(text.Replace(Sdk, $"[|{Sdk}|]", StringComparison.Ordinal), text);
    }

    [Test]
    public void An_app_that_is_not_started_from_the_published_folder_prevents_the_rewrite() =>
        Assert.That(Single($"FROM {Sdk}\nWORKDIR /app\nCOPY . .\nRUN dotnet publish -o out\nENTRYPOINT [\"dotnet\", \"bin/Shop.dll\"]\n").Fix, Is.Null);

    [Test]
    public void A_working_directory_that_is_not_known_prevents_the_rewrite() =>
        Assert.That(Single($"FROM {Sdk}\nCOPY . .\nRUN dotnet publish -o out\nENTRYPOINT [\"dotnet\", \"out/Shop.dll\"]\n").Fix, Is.Null);

    [Test]
    public void Dotnet_run_is_reported() => Verify($"FROM [|{Sdk}|]\nWORKDIR /app\nCOPY . .\nENTRYPOINT [\"dotnet\", \"run\"]\n");

    [Test]
    public void A_parent_stage_brings_it_too() =>
        Verify($"FROM {Sdk} AS base\nFROM [|base|] AS final\nCOPY out /app\nENTRYPOINT [\"dotnet\", \"/app/A.dll\"]\n");

    [Test]
    public void An_init_in_front_is_seen_through() =>
        Verify($"FROM [|{Sdk}|]\nCOPY out /app\nENTRYPOINT [\"/usr/bin/tini\", \"-g\", \"--\", \"dotnet\", \"/app/A.dll\"]\n");

    [Test]
    public void A_published_program_is_an_app() =>
        Verify($"FROM [|{Sdk}|]\nCOPY . /src\nRUN dotnet publish /src -o /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void An_image_that_publishes_and_starts_nothing_is_reported() => Verify($"FROM [|{Sdk}|]\nCOPY . .\nRUN dotnet publish -o /app\n");

    [Test]
    public void Images_of_old_names_are_known() =>
        Verify("FROM [|mcr.microsoft.com/dotnet/core/sdk:3.1|]\nCOPY out /app\nENTRYPOINT dotnet /app/A.dll\n");

    [TestCase("watch")]
    [TestCase("test")]
    [TestCase("ef")]
    [TestCase("format")]
    public void Commands_of_the_sdk_need_it(string verb) => Silent($"FROM {Sdk}\nCOPY . .\nENTRYPOINT [\"dotnet\", \"{verb}\"]\n");

    [TestCase("dev")]
    [TestCase("unit-test")]
    [TestCase("debug")]
    [TestCase("migrations")]
    public void Stages_for_work_need_it(string name) => Silent($"FROM {Sdk} AS {name}\nCOPY out /app\nENTRYPOINT [\"dotnet\", \"/app/A.dll\"]\n");

    [TestCase("/src/Dockerfile.develop", ExpectedResult = 0)]
    [TestCase("/src/dev.Dockerfile", ExpectedResult = 0)]
    [TestCase("/dev/Dockerfile", ExpectedResult = 1)]
    [TestCase(null, ExpectedResult = 1)]
    public int Files_for_work_need_it(string? path) =>
        new DockerfileAnalyzer(RuleCatalog.Of([new DotnetSdkInFinal()])).Analyze(new AnalysisInput
        {
            Path = path,
            Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes($"FROM {Sdk}\nWORKDIR /src\nCOPY . .\nENTRYPOINT [\"dotnet\", \"run\"]\n")),
        }).Findings.Count;

    [Test]
    public void A_stage_that_only_builds_is_silent() => Silent($"FROM {Sdk} AS build\nCOPY . .\nRUN dotnet publish -o /app\n");

    [Test]
    public void An_image_of_tools_is_silent() => Silent($"FROM {Sdk}\nRUN dotnet tool install -g dotnet-ef && apt-get update && apt-get install -y git\n");

    [Test]
    public void A_script_may_need_it() => Silent($"FROM {Sdk}\nCOPY . .\nRUN dotnet publish -o /app\nENTRYPOINT [\"./entrypoint.sh\"]\n");

    [Test]
    public void Several_programs_are_not_judged() => Silent($"FROM {Sdk}\nCOPY . .\nRUN dotnet publish -o /app\nCMD dotnet ef database update && dotnet /app/A.dll\n");

    [Test]
    public void A_stage_that_is_only_copied_from_is_silent() =>
        Silent($"FROM {Sdk} AS build\nRUN dotnet publish -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/A.dll\"]\n");

    [Test]
    public void Visual_Studios_layout_is_silent() => Silent(VisualStudioTemplate.Text);
}
