using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger publishes in another build")]
public sealed class DotnetDevArtifactsTests : ContextRuleTests<DotnetDevArtifacts>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nCOPY . /there\nRUN dotnet publish /there/Bill.csproj -o /out\n";
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /srv\nCOPY --from=compile [|/out|] ./\nENTRYPOINT [\"dotnet\", \"Bill.dll\"]\n";

    private static readonly ProjectFacts Project = new()
    {
        ProjectPath = "/src/App/Bill.csproj",
        AssemblyName = "Bill",
        OutputType = "Exe",
        TargetFrameworks = ["net10.0"],
        UsingMicrosoftNETSdkWeb = true,
        DebugType = "portable",
        PackageReferences = [],
    };

    [Test]
    public void Settings_of_developers_are_removed_with_the_symbols() => Case("", "appsettings.Development.json").Verify(
        Build + Run,
        Build.Replace("-o /out", "-o /out && rm -f /out/appsettings.Development.json /out/*.pdb", StringComparison.Ordinal) + Plain);

    [Test]
    public void Documentation_is_found() => Case("").With(Project with { GenerateDocumentationFile = true }).Verify(Build + Run);

    [Test]
    public void Symbols_alone_are_wanted_by_many() => Case("").Silent(Build + Plain);

    [Test]
    public void Documentation_that_the_app_shows_is_no_waste() =>
        Case("").With(Project with { GenerateDocumentationFile = true, PackageReferences = ["Swashbuckle.AspNetCore"] }).Silent(Build + Plain);

    [TestCase("RUN rm /out/*.Development.json\n")]
    [TestCase("RUN find /out -name '*.json' -delete\n")]
    public void What_is_removed_is_gone(string removal) => Case("", "appsettings.Development.json").Silent(Build + removal + Plain);

    [Test]
    public void What_the_project_leaves_out_is_not_published() =>
        Case("<ItemGroup><Content Update=\"appsettings.Development.json\" CopyToPublishDirectory=\"Never\" /></ItemGroup>", "appsettings.Development.json").Silent(Build + Plain);

    [Test]
    public void What_is_not_sent_is_not_published() => Case("", "appsettings.Development.json", ".dockerignore=**/appsettings.Development.json").Silent(Build + Plain);

    [Test]
    public void A_COPY_of_a_part_is_silent() => Case("", "appsettings.Development.json").Silent(Build + Plain.Replace("/out ", "/out/Bill.dll ", StringComparison.Ordinal));

    [Test]
    public void A_stage_for_developers_is_silent() => Case("", "appsettings.Development.json").Silent(Build + Plain.Replace("aspnet:10.0", "aspnet:10.0 AS debug", StringComparison.Ordinal));

    private static string Plain => Run.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static ContextCase Case(string project, params string[] files) => In([$"Bill.csproj=<Project Sdk=\"Microsoft.NET.Sdk.Web\">{project}</Project>", .. files]).With(Project);
}
