using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Tests.Knowledge;

public sealed class LifecycleTests
{
    private static readonly DateTime Today = new(2026, 11, 21);

    [TestCase("node", "16", "16")]
    [TestCase("node", "16.20.2-alpine3.18", "16")]
    [TestCase("python", "3.8-slim", "3.8")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet", "8.0-alpine", "8")]
    [TestCase("mcr.microsoft.com/dotnet/core/sdk", "3.1", "3.1")]
    [TestCase("mcr.microsoft.com/dotnet/nightly/sdk", "9.0", "9")]
    [TestCase("bitnami/node", "18", "18")]
    [TestCase("postgres", "9.6.24", "9.6")]
    [TestCase("kibana", "9.3.1", "9.3")]
    [TestCase("centos", "centos7", "7")]
    public void Support_of_a_release_ends(string repository, string tag, string release)
    {
        var lifecycle = BaseImages.Shipped.Find(repository, tag)!.Release!;
        Assert.That(lifecycle.Release, Is.EqualTo(release));
        Assert.That(lifecycle.HasEnded(Today), Is.True);
    }

    [TestCase("node", "24-slim")]
    [TestCase("golang", "1.27")]
    [TestCase("ubuntu", "24.04")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet", "10.0")]
    public void Other_releases_go_on(string repository, string tag) =>
        Assert.That(BaseImages.Shipped.Find(repository, tag)!.Release!.HasEnded(Today), Is.False);

    [Test]
    public void The_last_day_is_a_day_of_support()
    {
        var lifecycle = BaseImages.Shipped.Find("mcr.microsoft.com/dotnet/aspnet", "8.0")!.Release!;
        Assert.That(lifecycle.HasEnded(new DateTime(2026, 11, 10)), Is.False);
        Assert.That(lifecycle.HasEnded(new DateTime(2026, 11, 11)), Is.True);
    }

    [TestCase("node", "latest")]
    [TestCase("node", "lts-alpine")]
    [TestCase("python", "3-slim")]
    [TestCase("node", "1234")]
    public void A_tag_may_name_no_known_release(string repository, string tag) =>
        Assert.That(BaseImages.Shipped.Find(repository, tag)!.Release, Is.Null);

    [Test]
    public void The_distribution_has_an_end_of_its_own()
    {
        var system = BaseImages.Shipped.Find("python", "3.13-bookworm")!.OperatingSystem!;
        Assert.That(system.Product, Is.EqualTo("debian"));
        Assert.That(system.HasEnded(Today), Is.True);
        Assert.That(system.ExtendedEnd, Is.EqualTo(new DateTime(2028, 6, 30)));
        Assert.That(BaseImages.Shipped.Find("node", "22-alpine3.20")!.OperatingSystem!.Release, Is.EqualTo("3.20"));
        Assert.That(BaseImages.Shipped.Find("node", "22-alpine")!.OperatingSystem, Is.Null);
    }

    [Test]
    public void Supported_releases_come_newest_first()
    {
        var releases = BaseImages.Shipped.Find("node", "16")!.SupportedReleases(Today).ToArray();
        Assert.That(releases.Select(release => release.Release), Is.EqualTo(new[] { "26", "24", "22" }));
        Assert.That(releases.All(release => release.IsLongTerm), Is.True);
    }
}
