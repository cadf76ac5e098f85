using DockerfileOptimizer.Testing;
using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild.Tests;

/// <summary>A project's folder and a build for tests of one task.</summary>
public abstract class TaskFixture
{
    private protected TemporaryFolder Folder { get; private set; } = null!;

    private protected FakeBuildEngine Build { get; private set; } = null!;

    [SetUp]
    public void CreateFolder()
    {
        Folder = new TemporaryFolder();
        Folder.Write(".editorconfig", "root = true\n");
        Build = new FakeBuildEngine();
    }

    [TearDown]
    public void RemoveFolder() => Folder.Dispose();

    private protected AnalyzeDockerfiles Analyze(params string[] names) => new()
    {
        BuildEngine = Build,
        Dockerfiles = [.. names.Select(name => new TaskItem(Folder[name]))],
        ProjectFile = Folder["Service.csproj"],
    };

    private protected FixDockerfiles Fix(params string[] names) => new()
    {
        BuildEngine = Build,
        Dockerfiles = [.. names.Select(name => new TaskItem(Folder[name]))],
        ProjectFile = Folder["Service.csproj"],
    };
}
