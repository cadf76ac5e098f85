using System.Reflection;
using DockerfileOptimizer.MSBuild.Caching;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild.Tests;

/// <summary>Findings that are kept from build to build: shown again while nothing has changed, and only then.</summary>
public sealed class FindingsCacheTests : TaskFixture
{
    private const string Dockerfile = "FROM debian:bookworm-slim\nCOPY src /src\nCOPY a.txt /\nRUN apt install -y curl\n";

    [SetUp]
    public void WriteDockerfile()
    {
        // Without a repository the folders above are looked at too, where others write.
        Folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        Folder.Write("Dockerfile", Dockerfile);
        Folder.Write("src/a.cs", "");
        Folder.Write("a.txt", "");
    }

    [Test]
    public void A_second_build_shows_the_same_without_analyzing()
    {
        var first = Run();
        string kept = File.ReadAllText(CacheFile);
        // A finding that no analysis gives shows that none was made.
        File.WriteAllText(CacheFile, kept.Replace("finding\tDFO4001", "finding\tDFO9999", StringComparison.Ordinal));
        var second = Run();
        Assert.That(first, Does.Contain("DFO4001"));
        Assert.That(second, Is.EqualTo(first.Select(code => code == "DFO4001" ? "DFO9999" : code)));
    }

    [Test]
    public void A_replayed_finding_is_the_same_in_all()
    {
        string first = Describe();
        Assert.That(first, Does.Contain("DFO4001"));
        Assert.That(Describe(), Is.EqualTo(first));
    }

    [Test]
    public void A_changed_Dockerfile_is_analyzed_again() => AssertAnalyzesAfter(() => Folder.Write("Dockerfile", Dockerfile + "MAINTAINER x\n"));

    [Test]
    public void A_changed_configuration_file_counts() =>
        AssertAnalyzesAfter(() => Folder.Write(".editorconfig", "root = true\n[Dockerfile]\ndotnet_diagnostic.DFO4001.severity = none\n"));

    [Test]
    public void A_new_global_configuration_file_counts() =>
        AssertAnalyzesAfter(() => Folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DFO4001.severity = none\n"));

    [Test]
    public void A_new_ignore_file_counts() => AssertAnalyzesAfter(() => Folder.Write(".dockerignore", "src\n"));

    [Test]
    public void A_file_that_goes_away_counts() => AssertAnalyzesAfter(() => File.Delete(Folder["a.txt"]));

    [Test]
    public void A_damaged_file_is_written_anew()
    {
        Run();
        File.WriteAllText(CacheFile, File.ReadAllText(CacheFile)[..^20]);
        Assert.That(Run(), Does.Contain("DFO4001"));
        Assert.That(Describe(), Does.Contain("DFO4001"));
    }

    [Test]
    public void A_file_that_cannot_be_written_fails_nothing()
    {
        Directory.CreateDirectory(CacheFile);
        Assert.That(Run(), Does.Contain("DFO4001"));
    }

    [Test]
    public void Each_parameter_of_the_task_counts()
    {
        string plain = TaskParameters.Describe(Task());
        var forgotten =
            from property in typeof(AnalyzeDockerfiles).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite && property.DeclaringType!.Assembly == typeof(AnalyzeDockerfiles).Assembly && property.Name != nameof(AnalyzeDockerfiles.CacheFile)
            where !property.IsDefined(typeof(OutputAttribute))
            let task = Task()
            where TaskParameters.Describe(Change(task, property)) == plain
            select property.Name;
        Assert.That(forgotten, Is.Empty);
    }

    private string CacheFile => Folder["obj/DockerfileOptimizer.findings"];

    private static AnalyzeDockerfiles Change(AnalyzeDockerfiles task, PropertyInfo property)
    {
        object value = property.PropertyType == typeof(bool) ? true
            : property.PropertyType == typeof(string) ? "x"
            : property.PropertyType == typeof(string[]) ? (string[])["x"]
            : (ITaskItem[])[new TaskItem("x")];
        property.SetValue(task, value);
        return task;
    }

    private void AssertAnalyzesAfter(Action change)
    {
        Run();
        string before = File.ReadAllText(CacheFile).Replace("finding\tDFO4001", "finding\tDFO9999", StringComparison.Ordinal);
        File.WriteAllText(CacheFile, before);
        Assert.That(Run(), Does.Contain("DFO9999"), "Without a change the kept findings must be shown.");
        change();
        Assert.That(Run(), Does.Not.Contain("DFO9999"));
    }

    private AnalyzeDockerfiles Task()
    {
        var task = Analyze("Dockerfile");
        task.CacheFile = CacheFile;
        task.Context = ".";
        return task;
    }

    private List<string> Run()
    {
        var task = Task();
        task.Execute();
        return [.. task.Findings.Select(item => item.GetMetadata("Code"))];
    }

    private string Describe()
    {
        var task = Task();
        task.Execute();
        return string.Join("\n", task.Findings.Select(item => item.ItemSpec + string.Concat(item.MetadataNames.Cast<string>().Order().Select(name => $" {name}={item.GetMetadata(name)}"))));
    }
}
