using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetRestoreLayerTests : ContextRuleTests<DotnetRestoreLayer>
{
    private const string Sdk = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\n";

    private const string Web = "Web/Web.csproj=<Project><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.0.0\" /><ProjectReference Include=\"..\\Core\\Core.csproj\" /></ItemGroup></Project>";

    private const string Core = "Core/Core.csproj=<Project><ItemGroup><ProjectReference Include=\"../Data Access/Data.fsproj\" /></ItemGroup></Project>";

    private const string Data = "Data Access/Data.fsproj=<Project />";

    private const string Alone = "Shop.vbproj=<Project><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.0.0\" /></ItemGroup></Project>";

    private const string Ignored = ".dockerignore=**/obj\n**/bin\n";

    [Test]
    public void Projects_two_levels_deep_are_copied_and_names_with_blanks_ask_for_JSON() =>
        In(Web, Core, Data, Ignored, "Web/Program.cs").Verify(
            Sdk + "COPY . .\nRUN [|dotnet|] publish Web/Web.csproj -o /app\n",
            Sdk + "COPY [\"Web/Web.csproj\", \"Web/\"]\nCOPY [\"Core/Core.csproj\", \"Core/\"]\nCOPY [\"Data Access/Data.fsproj\", \"Data Access/\"]\nRUN dotnet restore \"Web/Web.csproj\"\nCOPY . .\nRUN dotnet publish Web/Web.csproj -o /app --no-restore\n");

    [Test]
    public void What_stands_above_the_project_is_copied_first() =>
        In(Web.Replace("<ProjectReference Include=\"..\\Core\\Core.csproj\" />", "", StringComparison.Ordinal), "Directory.Packages.props=<Project />", "NuGet.config=<configuration />", "Web/packages.lock.json={}", "global.json={}", "Other/Directory.Build.props=<Project />").Verify(
            Sdk + "COPY . .\nRUN [|dotnet|] publish Web/Web.csproj -o /app\n",
            Sdk + "COPY Directory.Packages.props global.json NuGet.config ./\nCOPY Web/Web.csproj Web/packages.lock.json Web/\nRUN dotnet restore \"Web/Web.csproj\"\nCOPY . .\nRUN dotnet publish Web/Web.csproj -o /app\n");

    [Test]
    public void A_restore_of_its_own_moves_up() =>
        In(Alone, Ignored).Verify(
            Sdk + "# all of it\nCOPY --link . .\nRUN --mount=type=secret,id=feed [|dotnet|] restore --configfile /run/secrets/feed\nRUN dotnet publish -o /app\n",
            Sdk + "COPY --link Shop.vbproj ./\nRUN --mount=type=secret,id=feed dotnet restore \"Shop.vbproj\" --configfile /run/secrets/feed\n# all of it\nCOPY --link . .\nRUN dotnet publish -o /app --no-restore\n");

    [Test]
    public void Without_an_ignored_obj_the_restore_of_the_sources_stays() =>
        In(Alone).Verify(
            Sdk + "COPY . .\nRUN [|dotnet|] restore\nRUN dotnet publish -o /app\n",
            Sdk + "COPY Shop.vbproj ./\nRUN dotnet restore \"Shop.vbproj\"\nCOPY . .\nRUN dotnet restore\nRUN dotnet publish -o /app\n");

    [Test]
    public void The_working_directory_is_what_paths_are_relative_to() =>
        In("svc/A.csproj=<Project><ItemGroup><PackageReference Include=\"X\" Version=\"1.0.0\" /></ItemGroup></Project>", Ignored).Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY svc /home/svc\nWORKDIR /home/svc\nRUN [|dotnet|] build -c Release\n",
            "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY svc/A.csproj home/svc/\nRUN dotnet restore \"home/svc/A.csproj\"\nCOPY svc /home/svc\nWORKDIR /home/svc\nRUN dotnet build -c Release --no-restore\n");

    [Test]
    public void A_platform_is_restored_for_where_its_variable_is_declared()
    {
        const string rest = "RUN dotnet publish -a $TARGETARCH -o /app";
        const string marked = "RUN [|dotnet|] publish -a $TARGETARCH -o /app";
        In(Alone, Ignored).Verify(
            Sdk + "ARG TARGETARCH\nCOPY . .\n" + marked,
            Sdk + "ARG TARGETARCH\nCOPY Shop.vbproj ./\nRUN dotnet restore \"Shop.vbproj\" -a $TARGETARCH\nCOPY . .\n" + rest + " --no-restore");
        In(Alone, Ignored).Verify(
            Sdk + "COPY . .\nARG TARGETARCH\n" + marked,
            Sdk + "COPY Shop.vbproj ./\nRUN dotnet restore \"Shop.vbproj\"\nCOPY . .\nARG TARGETARCH\n" + rest);
    }

    [Test]
    public void A_solution_is_restored_with_all_its_projects() =>
        In("Shop.sln=Microsoft Visual Studio Solution File\nProject(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"Web\", \"Web\\Web.csproj\", \"{1}\"\nEndProject\n", Web, Core, "Data Access/Data.fsproj=<Project />", Ignored).Verify(
            Sdk + "COPY . .\nRUN [|dotnet|] restore Shop.sln\n",
            Sdk + "COPY [\"Shop.sln\", \"./\"]\nCOPY [\"Web/Web.csproj\", \"Web/\"]\nCOPY [\"Core/Core.csproj\", \"Core/\"]\nCOPY [\"Data Access/Data.fsproj\", \"Data Access/\"]\nRUN dotnet restore \"Shop.sln\"\nCOPY . .\n");

    [Test]
    public void A_solution_filter_names_its_own_projects() =>
        In("Shop.sln=Microsoft Visual Studio Solution File\n", "Small.slnf={\"solution\":{\"path\":\"Shop.sln\",\"projects\":[\"A\\\\A.csproj\"]}}", "A/A.csproj=<Project><ItemGroup><PackageReference Include=\"X\" /></ItemGroup></Project>", Ignored).Verify(
            Sdk + "COPY . .\nRUN [|dotnet|] restore Small.slnf\n",
            Sdk + "COPY Small.slnf Shop.sln ./\nCOPY A/A.csproj A/\nRUN dotnet restore \"Small.slnf\"\nCOPY . .\n");

    [Test]
    public void The_rewrite_is_safe() =>
        Assert.That(In(Alone).Single(Sdk + "COPY . .\nRUN dotnet build\n").Fix!.Safety, Is.EqualTo(FixSafety.Safe));

    [TestCase("COPY . .\nRUN . /etc/feed && dotnet build\n")]
    [TestCase("COPY . .\nENV NUGET_FEED=x\nRUN dotnet build\n")]
    public void What_may_be_needed_first_leaves_it_without_a_rewrite(string text) =>
        Assert.That(In(Alone).Single(Sdk + text).Fix, Is.Null);

    [TestCase("<Project><Import Project=\"$(RepoRoot)eng/x.props\" /><ItemGroup><PackageReference Include=\"X\" /></ItemGroup></Project>")]
    [TestCase("<Project><PropertyGroup><Version>$([System.IO.File]::ReadAllText('version.txt'))</Version></PropertyGroup><ItemGroup><PackageReference Include=\"X\" /></ItemGroup></Project>")]
    public void Files_that_cannot_be_told_leave_it_without_a_rewrite(string project) =>
        Assert.That(In("App.csproj=" + project).Single(Sdk + "COPY . .\nRUN dotnet build\n").Fix, Is.Null);

    [Test]
    public void A_feed_in_a_folder_of_the_repository_leaves_it_without_a_rewrite() =>
        Assert.That(In(Alone, "nuget.config=<configuration><packageSources><add key=\"l\" value=\"./packages\" /></packageSources></configuration>").Single(Sdk + "COPY . .\nRUN dotnet build\n").Fix, Is.Null);

    [Test]
    public void What_MSBuild_says_of_references_counts() =>
        In("A/A.csproj=<Project><ItemGroup><PackageReference Include=\"X\" /><ProjectReference Include=\"$(B)\" /></ItemGroup></Project>", "B/B.csproj=<Project />")
            .With(new ProjectFacts { ProjectPath = "/src/App/A/A.csproj", ProjectReferences = ["/src/App/B/B.csproj"] })
            .Verify(
                Sdk + "COPY . .\nRUN [|dotnet|] build A/A.csproj\n",
                Sdk + "COPY A/A.csproj A/\nCOPY B/B.csproj B/\nRUN dotnet restore \"A/A.csproj\"\nCOPY . .\nRUN dotnet build A/A.csproj\n");

    [TestCase("COPY *.vbproj .\nRUN dotnet restore\nCOPY . .\nRUN dotnet publish\n")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish\n")]
    [TestCase("RUN --mount=type=bind,target=. dotnet publish -o /app\n")]
    [TestCase("COPY . .\nRUN dotnet publish --no-restore\n")]
    [TestCase("COPY . .\nRUN test -f x && dotnet build || true\n")]
    [TestCase("COPY . .\nRUN dotnet build $PROJECT\n")]
    [TestCase("COPY . .\nRUN dotnet tool restore\n")]
    [TestCase("COPY . .\nRUN sed -i s/1.0/2.0/ Shop.vbproj\nRUN dotnet build\n")]
    [TestCase("COPY . .\nRUN curl -sSL https://example.com/feed.sh | bash\nRUN dotnet build\n")]
    [TestCase("ARG X\nCOPY $X .\nRUN dotnet build\n")]
    public void What_has_its_layer_or_is_not_known_is_silent(string text) => In(Alone).Silent(Sdk + text);

    [Test]
    public void Without_packages_there_is_nothing_to_download() => In("A.csproj=<Project />").Silent(Sdk + "COPY . .\nRUN dotnet publish\n");

    [Test]
    public void Visual_Studios_template_is_silent() =>
        In("Shop/Shop.csproj=<Project><ItemGroup><PackageReference Include=\"X\" /><ProjectReference Include=\"..\\Shop.Data\\Shop.Data.csproj\" /></ItemGroup></Project>", "Shop.Data/Shop.Data.csproj=<Project />").Silent(VisualStudioTemplate.Text);

    [Test]
    public void A_stage_that_is_not_built_is_silent() => In(Alone).Silent(Sdk + "COPY . .\nRUN dotnet publish\n\nFROM alpine\n");
}
