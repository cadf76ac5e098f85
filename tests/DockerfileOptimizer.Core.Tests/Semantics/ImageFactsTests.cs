using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class ImageFactsTests
{
    private static readonly string Digest = "@sha256:" + new string('0', 64);

    [Test]
    public void Without_a_tag_the_facts_are_those_of_latest() =>
        Assert.That(ImageName.TryParse("nginx")!.Facts!.Command, Is.EqualTo(new[] { "nginx", "-g", "daemon off;" }));

    [Test]
    public void A_digest_alone_does_not_tell_the_variant() => Assert.That(ImageName.TryParse("nginx" + Digest)!.Facts!.Command, Is.Null);

    [Test]
    public void A_digest_behind_a_tag_does() => Assert.That(ImageName.TryParse("nginx:1.29" + Digest)!.Facts!.Command, Is.Not.Null);

    [Test]
    public void Of_other_images_nothing_is_known() => Assert.That(ImageName.TryParse("example.com/nginx:1.29")!.Facts, Is.Null);

    [TestCase("python:3.14", EntryPoint.None)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", EntryPoint.None)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", EntryPoint.KeepsUser)]
    [TestCase("registry.access.redhat.com/ubi9/ubi:9.6", EntryPoint.None)]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2025", EntryPoint.None)]
    [TestCase("gcc:15", EntryPoint.None)]
    [TestCase("node:24", EntryPoint.KeepsUser)]
    [TestCase("mirror.gcr.io/library/node:24", EntryPoint.KeepsUser)]
    [TestCase("php:8.4-cli", EntryPoint.KeepsUser)]
    [TestCase("php:8.4-fpm", EntryPoint.DropsPrivileges)]
    [TestCase("httpd:2.4", EntryPoint.DropsPrivileges)]
    [TestCase("tomcat:8.0", EntryPoint.Unknown)]
    [TestCase("registry:3", EntryPoint.Unknown)]
    [TestCase("example.com/own:1", EntryPoint.Unknown)]
    public void The_entry_point_of_the_base_image_is_known_or_not(string image, object expected) =>
        Assert.That(BaseEntryPoint.Of(Models.Of($"FROM {image}\n").Stages[0]), Is.EqualTo(expected));

    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0", "$APP_UID")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:6.0", null)]
    [TestCase("gcr.io/distroless/python3-debian12", "nonroot")]
    [TestCase("amd64/node:24-slim", "node")]
    [TestCase("ubuntu:24.04", null)]
    [TestCase("debian:13", null)]
    public void The_account_of_the_base_image_is_known_or_not(string image, string? account) =>
        Assert.That(BaseAccount.Of(ImageName.TryParse(image)!), Is.EqualTo(account));
}
