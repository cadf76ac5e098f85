using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Tests.Project;

public sealed class RestoreClosureTests
{
    private const string Root = "/repo";

    private static readonly ProjectFacts Web = new() { ProjectPath = "/repo/src/Web/Web.csproj" };

    [Test]
    public void References_are_followed_two_levels_deep() => Assert.That(
        Paths(("src/Web/Web.csproj", Referring("..\\Core\\Core.csproj")), ("src/Core/Core.csproj", Referring("../Data/Data.csproj")), ("src/Data/Data.csproj", "<Project/>")),
        Is.EqualTo(new[] { "src/Web/Web.csproj", "src/Core/Core.csproj", "src/Data/Data.csproj" }));

    [Test]
    public void A_file_of_NuGet_is_no_file_of_MSBuild() => Assert.That(
        Closure(Web, ("src/Web/Web.csproj", "<Project/>"), ("nuget.config", "<configuration/>")).Mentions("<Configuration"),
        Is.False);

    [TestCase("<ProjectReference Include=\"../Tool/Tool.csproj\" ReferenceOutputAssembly=\"false\" />")]
    [TestCase("<ProjectReference Include=\"../Tool/Tool.csproj\"><ReferenceOutputAssembly>false</ReferenceOutputAssembly></ProjectReference>")]
    public void A_project_that_is_only_built_before_is_not_needed(string reference) => Assert.That(
        Paths(("src/Web/Web.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>"), ("src/Tool/Tool.csproj", "<Project/>")),
        Is.EqualTo(new[] { "src/Web/Web.csproj" }));

    [Test]
    public void Projects_that_refer_to_each_other_are_listed_once() => Assert.That(
        Paths(("src/Web/Web.csproj", Referring("../Core/Core.csproj")), ("src/Core/Core.csproj", Referring("../Web/Web.csproj"))),
        Has.Length.EqualTo(2));

    [TestCase("Directory.Packages.props")]
    [TestCase("src/Directory.Build.props")]
    [TestCase("src/Web/Directory.Build.targets")]
    [TestCase("global.json")]
    [TestCase("nuget.config")]
    [TestCase("src/NuGet.Config")]
    [TestCase("src/Web/packages.lock.json")]
    public void What_restore_reads_above_a_project_belongs_to_it(string path) =>
        Assert.That(Paths(("src/Web/Web.csproj", "<Project/>"), (path, "<Project/>")), Is.EqualTo(new[] { "src/Web/Web.csproj", path }));

    [TestCase("src/Core/packages.lock.json")]
    [TestCase("src/Web/GLOBAL.json")]
    [TestCase("src/Other/Directory.Build.props")]
    public void What_stands_elsewhere_does_not(string path) =>
        Assert.That(Paths(("src/Web/Web.csproj", "<Project/>"), (path, "<Project/>")), Is.EqualTo(new[] { "src/Web/Web.csproj" }));

    [Test]
    public void The_nearest_file_of_MSBuild_ends_the_search_and_each_of_NuGet_counts() => Assert.That(
        Paths(("src/Web/Web.csproj", "<Project/>"), ("src/Directory.Build.props", "<Project/>"), ("Directory.Build.props", "<Project/>"), ("src/nuget.config", ""), ("nuget.config", "")),
        Is.EqualTo(new[] { "src/Web/Web.csproj", "src/Directory.Build.props", "src/nuget.config", "nuget.config" }));

    [TestCase("build/Common.props")]
    [TestCase("$(MSBuildThisFileDirectory)build/Common.props")]
    public void Imported_files_belong_to_it(string import) => Assert.That(
        Paths(("src/Web/Web.csproj", "<Project/>"), ("Directory.Build.props", $"<Project><Import Project=\"{import}\" /></Project>"), ("build/Common.props", "<Project/>")),
        Does.Contain("build/Common.props"));

    [TestCase("<Project><ItemGroup><ProjectReference Include=\"$(Shared)/A.csproj\" /></ItemGroup></Project>")]
    [TestCase("<Project")]
    [TestCase("<!DOCTYPE x [<!ENTITY y \"z\">]><Project>&y;</Project>")]
    public void What_cannot_be_followed_makes_it_incomplete(string project)
    {
        var closure = Closure(Web, ("src/Web/Web.csproj", project));
        Assert.That(closure.IsComplete, Is.False);
        Assert.That(closure.Inputs, Has.Count.EqualTo(1));
    }

    [TestCase("$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))")]
    [TestCase("..\\Directory.Build.props")]
    public void A_file_that_passes_on_to_the_one_above_it_is_followed(string import) => Assert.That(
        Paths(("src/Web/Web.csproj", "<Project/>"), ("src/Directory.Build.props", $"<Project><Import Project=\"{import}\" /></Project>"), ("Directory.Build.props", "<Project/>")),
        Is.EqualTo(new[] { "src/Web/Web.csproj", "src/Directory.Build.props", "Directory.Build.props" }));

    [TestCase("$(MSBuildExtensionsPath)\\X.targets", true)]
    [TestCase("$(RepoRoot)\\X.targets", false)]
    [TestCase("**/*.props", false)]
    public void An_import_that_nobody_can_follow_makes_it_incomplete(string import, bool isComplete) => Assert.That(
        Closure(Web, ("src/Web/Web.csproj", $"<Project><Import Project=\"{import}\" /></Project>")).IsComplete,
        Is.EqualTo(isComplete));

    [Test]
    public void A_reference_on_condition_is_not_certain()
    {
        var closure = Closure(Web, ("src/Web/Web.csproj", "<Project><ItemGroup Condition=\"$(X)\"><ProjectReference Include=\"../Core/Core.csproj\" /></ItemGroup></Project>"), ("src/Core/Core.csproj", "<Project/>"));
        Assert.That(closure.Inputs.Select(input => input.IsCertain), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Conditions_that_MSBuild_has_evaluated_are_left_to_it() => Assert.That(
        Closure(Web with { ProjectReferences = [] }, ("src/Web/Web.csproj", "<Project><ItemGroup Condition=\"$(X)\"><ProjectReference Include=\"../Core/Core.csproj\" /></ItemGroup></Project>"), ("src/Core/Core.csproj", "<Project/>")).Inputs,
        Has.Count.EqualTo(1));

    [TestCase("<add key=\"l\" value=\"./packages\" />", false)]
    [TestCase("<add key=\"l\" value=\"https://example.com/v3/index.json\" />", true)]
    public void Packages_from_a_folder_are_files_of_their_own(string source, bool isComplete) => Assert.That(
        Closure(Web, ("src/Web/Web.csproj", "<Project/>"), ("nuget.config", $"<configuration><packageSources>{source}</packageSources></configuration>")).IsComplete,
        Is.EqualTo(isComplete));

    [Test]
    public void Projects_that_MSBuild_names_belong_to_it() => Assert.That(
        Closure(Web with { ProjectReferences = ["/repo/src/Core/Core.csproj"] }, ("src/Web/Web.csproj", "<Project/>"), ("src/Core/Core.csproj", "<Project/>")).Inputs,
        Does.Contain(new RestoreInput("/repo/src/Core/Core.csproj", RestoreInputKind.Project)));

    [Test]
    public void What_lies_outside_is_left_out() =>
        Assert.That(Paths(("src/Web/Web.csproj", Referring("../../../other/Other.csproj"))), Is.EqualTo(new[] { "src/Web/Web.csproj" }));

    private static string Referring(string path) => $"<Project><ItemGroup><ProjectReference Include=\"{path}\" /></ItemGroup></Project>";

    private static string[] Paths(params (string Path, string Text)[] files) => [.. Closure(Web, files).Inputs.Select(input => input.Path[(Root.Length + 1)..])];

    private static RestoreClosure Closure(ProjectFacts project, params (string Path, string Text)[] files) =>
        RestoreClosure.Of(project, Root, new MemoryFiles(Root, files.ToDictionary(file => file.Path, file => file.Text)));
}
