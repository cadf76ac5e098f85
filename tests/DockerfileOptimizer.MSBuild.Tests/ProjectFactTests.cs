using System.Xml.Linq;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.MSBuild.Tests;

/// <summary>Facts on a project on their way from its targets to the rules.</summary>
public sealed class ProjectFactTests
{
    private const string ProjectPath = "/src/App/App.csproj";

    [Test]
    public void The_targets_hand_over_each_property_that_is_asked_for()
    {
        var targets = XDocument.Load(Repository.PathOf("nuget/DockerfileOptimizer.MSBuild/build/DockerfileOptimizer.MSBuild.targets"));
        var handed = targets.Descendants("_DockerfileProjectProperty").Select(item => item.Attribute("Include")!.Value);
        Assert.That(handed, Is.EqualTo(ProjectFactsReader.PropertyNames));
    }

    [Test]
    public void What_the_SDK_leaves_unset_is_off()
    {
        var facts = Read(("UsingMicrosoftNETSdk", "true"), ("PublishTrimmed", "True"));
        Assert.That((facts.PublishAot, facts.PublishTrimmed, facts.UseAppHost), Is.EqualTo(((bool?)false, (bool?)true, (bool?)null)));
    }

    [Test]
    public void Without_the_SDK_what_is_unset_is_not_known() => Assert.That(Read().PublishAot, Is.Null);

    [Test]
    public void A_value_that_is_no_truth_value_is_not_known() =>
        Assert.That(Read(("UsingMicrosoftNETSdk", "true"), ("PublishAot", "maybe")).PublishAot, Is.Null);

    [Test]
    public void The_first_framework_list_that_is_given_counts()
    {
        Assert.That(Read(("TargetFramework", "net10.0")).TargetFrameworks, Is.EqualTo(new[] { "net10.0" }));
        Assert.That(Read(("TargetFramework", "net8.0"), ("TargetFrameworks", "net8.0; net10.0")).TargetFrameworks, Is.EqualTo(new[] { "net8.0", "net10.0" }));
    }

    [Test]
    public void Paths_are_absolute() =>
        Assert.That(Read(("ProjectAssetsFile", "obj/project.assets.json")).ProjectAssetsFile, Is.EqualTo(new FileInfo("/src/App/obj/project.assets.json").FullName));

    private static ProjectFacts Read(params (string Name, string Value)[] properties) => ProjectFactsReader.Read(
        ProjectPath,
        name => properties.FirstOrDefault(property => property.Name == name).Value,
        _ => null);
}
