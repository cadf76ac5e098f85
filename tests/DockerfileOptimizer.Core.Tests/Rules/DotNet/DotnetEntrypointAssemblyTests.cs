using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger starts nothing in this image")]
public sealed class DotnetEntrypointAssemblyTests : RuleTests<DotnetEntrypointAssembly>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish App.csproj -o /app\n";

    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/App.csproj",
        AssemblyName = "Shop",
        OutputType = "Exe",
        TargetFrameworks = ["net10.0"],
    };

    [Test]
    public void The_name_of_the_assembly_is_put_in() =>
        Verify($"{Build}{Run}ENTRYPOINT [\"dotnet\", [|\"App.dll\"|]]\n", $"{Build}{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void A_name_that_differs_by_case_is_another_one() =>
        Verify($"{Build}{Run}ENTRYPOINT [\"dotnet\", [|\"shop.dll\"|]]\n", $"{Build}{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void The_shell_form_is_read_too() =>
        Verify($"{Build}{Run}ENTRYPOINT dotnet [|./Old.dll|] --urls http://+:80\n", $"{Build}{Run}ENTRYPOINT dotnet ./Shop.dll --urls http://+:80\n");

    [Test]
    public void The_folder_stays() => Verify($"{Build}{Run}CMD [\"dotnet\", [|\"/app/d.dll\"|]]\n", $"{Build}{Run}CMD [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void A_command_completes_the_entry_point() =>
        Verify($"{Build}{Run}ENTRYPOINT [\"dotnet\"]\nCMD [[|\"Old.dll\"|]]\n", $"{Build}{Run}ENTRYPOINT [\"dotnet\"]\nCMD [\"Shop.dll\"]\n");

    [TestCase("\"tini\", \"--\", \"dotnet\"")]
    [TestCase("\"/usr/bin/dumb-init\", \"dotnet\"")]
    [TestCase("\"/sbin/tini\", \"-e\", \"143\", \"--\", \"/usr/bin/dotnet\"")]
    [TestCase("\"dotnet\", \"exec\"")]
    public void What_wraps_it_is_seen_through(string words) => Verify($"{Build}{Run}ENTRYPOINT [{words}, [|\"Old.dll\"|]]\n");

    [Test]
    public void A_program_of_the_wrong_case_is_found() =>
        Verify($"{Build}{Run}ENTRYPOINT [[|\"./shop\"|]]\nCMD [\"--verbose\"]\n", $"{Build}{Run}ENTRYPOINT [\"./Shop\"]\nCMD [\"--verbose\"]\n");

    [Test]
    public void A_program_with_the_name_of_the_project_file_is_found() => Verify($"{Build}{Run}ENTRYPOINT [[|\"/app/App\"|]]\n");

    [Test]
    public void It_is_an_error_with_a_rewrite_to_review()
    {
        var finding = Single($"{Build}{Run}ENTRYPOINT [\"dotnet\", \"Old.dll\"]\n");
        Assert.That((finding.Diagnostic.Severity, finding.Fix!.Safety), Is.EqualTo((Severity.Error, FixSafety.Review)));
    }

    [Test]
    public void What_was_built_before_may_have_the_old_name()
    {
        const string text = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY bin/Release/net10.0/publish/ /app/\nENTRYPOINT [\"dotnet\", \"/app/Old.dll\"]\n";
        Assert.That(SeverityOf(text), Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void Visual_Studios_layout_is_read() =>
        Verify(VisualStudioTemplate.Text.Replace("./Shop.csproj", "./App.csproj", StringComparison.Ordinal).Replace("\"Shop.dll\"", "[|\"shop.dll\"|]", StringComparison.Ordinal));

    [Test]
    public void The_right_name_is_silent() =>
        Silent($"{Build}{Run}ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [TestCase("\"./start\"")]
    [TestCase("\"/bin/sh\", \"-c\", \"migrate && dotnet Old.dll\"")]
    [TestCase("\"./entrypoint.sh\"")]
    [TestCase("\"dotnet-monitor\", \"collect\"")]
    [TestCase("\"dotnet\", \"run\"")]
    [TestCase("\"dotnet\"")]
    public void Other_programs_are_silent(string words) => Silent($"{Build}{Run}ENTRYPOINT [{words}]\n");

    [Test]
    public void A_computed_name_is_silent() => Silent($"{Build}{Run}ENTRYPOINT dotnet $APP.dll\n");

    [Test]
    public void A_build_of_another_project_is_silent() => Silent($"{Build.Replace("App.csproj", "Other.csproj", StringComparison.Ordinal)}{Run}ENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");

    [Test]
    public void A_build_of_a_solution_is_silent() => Silent($"{Build.Replace("App.csproj", "All.sln", StringComparison.Ordinal)}{Run}ENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");

    [Test]
    public void A_build_of_several_projects_is_silent() => Silent($"{Build}RUN dotnet publish Worker.csproj -o /app\n{Run}ENTRYPOINT [\"dotnet\", \"Worker.dll\"]\n");

    [Test]
    public void A_build_of_whatever_is_here_is_silent_where_other_projects_are() =>
        Silent($"{Build.Replace("COPY . .", "COPY Other.csproj .", StringComparison.Ordinal).Replace(" App.csproj", "", StringComparison.Ordinal)}{Run}ENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");

    [Test]
    public void A_build_of_whatever_is_here_is_the_project_beside_the_file() =>
        Verify($"{Build.Replace(" App.csproj", "", StringComparison.Ordinal)}{Run}ENTRYPOINT [\"dotnet\", [|\"Other.dll\"|]]\n");

    [Test]
    public void A_working_folder_of_the_name_of_the_projects_folder_is_the_project() =>
        Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /repo\nCOPY . .\nRUN dotnet restore All.sln\nWORKDIR /repo/Shop.Web\nRUN dotnet publish -o /app\n" + Run + "ENTRYPOINT [\"dotnet\", [|\"Old.dll\"|]]\n",
            Project with { ProjectPath = "/src/Shop.Web/App.csproj" });

    [Test]
    public void A_project_copied_from_its_folder_is_the_project() =>
        Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY shop/*.csproj .\nRUN dotnet restore\nCOPY shop/. .\nRUN dotnet publish -o /app\n" + Run + "ENTRYPOINT [[|\"./app\"|]]\n",
            Project with { ProjectPath = "/src/shop/app.csproj" });

    [Test]
    public void A_working_folder_of_a_name_that_anything_may_have_is_not() =>
        Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /app\nCOPY All.sln .\nRUN dotnet publish -o /out\n" + Run.Replace("/app ./", "/out ./", StringComparison.Ordinal) + "ENTRYPOINT [\"dotnet\", \"Old.dll\"]\n",
            Project with { ProjectPath = "/src/app/App.csproj" });

    [Test]
    public void A_name_that_the_command_sets_is_silent() => Silent($"{Build.Replace("-o", "-p:AssemblyName=Old -o", StringComparison.Ordinal)}{Run}ENTRYPOINT [\"dotnet\", \"Old.dll\"]\n");

    [TestCase("COPY tools /tools\n")]
    [TestCase("COPY --from=example.com/tools:1 /tools /tools\n")]
    [TestCase("RUN curl -o x.zip https://example.com/x.zip && unzip x.zip\n")]
    [TestCase("ADD https://example.com/tools /tools\n")]
    public void An_assembly_from_elsewhere_is_silent(string copy) => Silent($"{Build}{Run}{copy}ENTRYPOINT [\"dotnet\", \"/tools/Tool.dll\"]\n");

    [Test]
    public void A_file_that_is_no_assembly_brings_none() => Verify($"{Build}{Run}COPY appsettings.json ./\nENTRYPOINT [\"dotnet\", [|\"Old.dll\"|]]\n");

    [Test]
    public void Windows_does_not_tell_the_cases_apart() =>
        Silent($"{Build}{Run.Replace("aspnet:10.0", "aspnet:10.0-nanoserver-ltsc2025", StringComparison.Ordinal)}ENTRYPOINT [\"dotnet\", \"shop.dll\"]\n");

    private static void Verify(string marked, ProjectFacts project) =>
        new RuleVerifier(RuleCatalog.Of([new DotnetEntrypointAssembly()]), project).VerifyFindings(marked, "DFO8004");
}
