using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger starts nothing in this image")]
public sealed class DotnetApphostTests : RuleTests<DotnetApphost>
{
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /srv\nCOPY --from=compile /out ./\nENTRYPOINT [\"dotnet\", \"Bill.dll\"]\n";
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nWORKDIR /there\nCOPY . .\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Bill.csproj",
        AssemblyName = "Bill",
        OutputType = "Exe",
        TargetFrameworks = ["net10.0"],
        UseAppHost = true,
    };

    [Test]
    public void The_setting_is_put_in() =>
        Verify($"{Build}RUN [|dotnet|] publish Bill.csproj -c Release -o /out\n{Run}", $"{Build}RUN dotnet publish Bill.csproj -c Release -o /out -p:UseAppHost=false\n{Run}");

    [TestCase("-o /out -p:UseAppHost=false")]
    [TestCase("-o /out /p:UseAppHost=false")]
    [TestCase("-o /out --self-contained")]
    [TestCase("-o /out -r linux-x64")]
    [TestCase("-o /out --no-build")]
    [TestCase("-o /out -p:PublishSingleFile=true")]
    public void What_says_something_of_the_program_is_silent(string options) => Silent($"{Build}RUN dotnet publish Bill.csproj {options}\n{Run}");

    [TestCase("ENTRYPOINT [\"./Bill\"]\n")]
    [TestCase("HEALTHCHECK CMD ./Bill --health\n")]
    [TestCase("RUN ln -s /srv/Bill /usr/bin/bill\n")]
    public void An_image_that_starts_the_program_is_silent(string more) => Silent($"{Build}RUN dotnet publish Bill.csproj -o /out\n{Run}{more}");

    [Test]
    public void Another_project_is_not_known() => Silent($"{Build}RUN dotnet publish Other.csproj -o /out\n{Run}");

    [Test]
    public void Visual_Studios_template_is_silent() => Silent(VisualStudioTemplate.Text.Replace("Shop", "Bill", StringComparison.Ordinal));
}
