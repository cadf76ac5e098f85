using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Renamed, "The rule is about these packages")]
public sealed class DotnetDefaultDistroChangeTests : RuleTests<DotnetDefaultDistroChange>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n";

    [TestCase("libicu72")]
    [TestCase("libicu67")]
    [TestCase("libssl1.1")]
    [TestCase("libjpeg62-turbo")]
    [TestCase("libicu72=72.1-3")]
    public void A_package_of_debian_is_found(string package) => Verify($"{Image}RUN apt-get update && apt-get install -y curl [|{package}|]\n");

    [Test]
    public void Sources_for_debian_are_found() => Verify($"{Image}RUN curl -sSL -O [|https://packages.microsoft.com/config/debian/12/packages-microsoft-prod.deb|]\n");

    [TestCase("libicu74")]
    [TestCase("libicu-dev")]
    [TestCase("libssl3")]
    [TestCase("curl")]
    public void Packages_of_both_are_fine(string package) => Silent($"{Image}RUN apt-get update && apt-get install -y {package}\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:9.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-noble")]
    [TestCase("debian:bookworm")]
    public void Other_images_are_what_they_say(string image) => Silent($"FROM {image}\nRUN apt-get update && apt-get install -y libicu72\n");

    [Test]
    public void Removing_one_is_fine() => Silent($"{Image}RUN apt-get remove -y libicu72\n");
}
