using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetBinObjInContextTests : ContextRuleTests<DotnetBinObjInContext>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY . .\nRUN dotnet publish Api\n";

    private static readonly string[] Files = ["Api/Api.csproj", "Api/bin/Debug/Api.dll=1", "Api/obj/project.assets.json={}", "Lib/Lib.fsproj", "Lib/obj/a=1"];

    [Test]
    public void Both_are_ignored_everywhere() => In(Files).VerifyIgnoreFile(Build, "[|.git|]\n", ".git\n**/bin/\n**/obj/\n");

    [Test]
    public void The_rewrite_is_safe() => Assert.That(In([.. Files, ".dockerignore=.git\n"]).Single(Build).Fix!.Safety, Is.EqualTo(FixSafety.Safe));

    [Test]
    public void A_folder_of_the_same_name_that_is_something_else_stays() =>
        In([.. Files, "tools/bin/run=1"]).VerifyIgnoreFile(Build, "[|.git|]\n", ".git\n**/obj/\nApi/bin/\n");

    [Test]
    public void What_the_Dockerfile_takes_from_the_machine_stays() =>
        In(Files).VerifyIgnoreFile(Build + "COPY Api/bin/Debug /x\n", "[|.git|]\n", ".git\n**/obj/\n");

    [TestCase(".dockerignore=**/bin\n**/obj\n")]
    [TestCase(".dockerignore=*\n!Api/*.cs\n")]
    public void What_is_ignored_is_silent(string file) => In([.. Files, file]).Silent(Build);

    [Test]
    public void Without_an_ignore_file_another_rule_says_so() => In(Files).Silent(Build);

    [Test]
    public void An_image_of_what_the_machine_has_built_is_silent() => In([.. Files, ".dockerignore=.git\n"]).Silent("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Api/bin/Debug/Api.dll\"]\n");

    [Test]
    public void What_no_COPY_takes_is_silent() => In([.. Files, ".dockerignore=.git\n"]).Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY Api/Api.csproj .\nRUN dotnet build\n");

    [Test]
    public void What_is_checked_in_is_silent() => In([.. Files, ".git/HEAD=x", ".dockerignore=.git\n"]).Silent(Build);
}
