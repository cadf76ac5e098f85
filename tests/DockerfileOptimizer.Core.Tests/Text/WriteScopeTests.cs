using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

public sealed class WriteScopeTests
{
    private static readonly string Root = OperatingSystem.IsWindows() ? @"C:\" : "/";

    [TestCase(".dockerignore", "work/app/.dockerignore")]
    [TestCase("./sub/../.dockerignore", "work/app/.dockerignore")]
    [TestCase("../context/.dockerignore", "work/context/.dockerignore")]
    public void A_path_below_a_root_is_resolved(string path, string expected)
    {
        Assert.That(Scope().TryResolve(path), Is.EqualTo(At(expected)));
    }

    [TestCase("../.dockerignore")]
    [TestCase("../application/.dockerignore")]
    [TestCase("sub/../../other/file")]
    [TestCase("..")]
    [TestCase(".")]
    [TestCase("../context")]
    [TestCase("bad\0name")]
    public void A_path_elsewhere_is_refused(string path)
    {
        Assert.That(Scope().TryResolve(path), Is.Null);
    }

    [Test]
    public void An_absolute_path_is_resolved_only_below_a_root()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Scope().TryResolve(At("work/context/a")), Is.EqualTo(At("work/context/a")));
            Assert.That(Scope().TryResolve(At("etc/passwd")), Is.Null);
        });
    }

    [Test]
    public void The_root_of_the_file_system_may_be_a_folder_of_the_scope()
    {
        Assert.That(new WriteScope(Root).TryResolve("Dockerfile"), Is.EqualTo(At("Dockerfile")));
    }

    private static WriteScope Scope() => new(At("work/app"), At("work/context"));

    private static string At(string path) => Root + path.Replace('/', Path.DirectorySeparatorChar);
}
