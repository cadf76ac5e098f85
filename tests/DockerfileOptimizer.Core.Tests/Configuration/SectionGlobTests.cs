using DockerfileOptimizer.Configuration;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class SectionGlobTests
{
    [TestCase("*", "/Dockerfile")]
    [TestCase("*", "/app/Dockerfile")]
    [TestCase("Dockerfile", "/app/Dockerfile")]
    [TestCase("Dockerfile*", "/app/Dockerfile.dev")]
    [TestCase("*.Dockerfile", "/api.Dockerfile")]
    [TestCase("{Dockerfile,Containerfile}", "/app/Containerfile")]
    [TestCase("{Dockerfile*,*.{Dockerfile,Containerfile}}", "/app/x.Containerfile")]
    [TestCase("Dockerfile{,.dev}", "/Dockerfile")]
    [TestCase("app/Dockerfile", "/app/Dockerfile")]
    [TestCase("/Dockerfile", "/Dockerfile")]
    [TestCase("app/**", "/app/x/y/Dockerfile")]
    [TestCase("**/Dockerfile", "/app/Dockerfile")]
    [TestCase("app/*/Dockerfile", "/app/x/Dockerfile")]
    [TestCase("[Dd]ockerfile", "/dockerfile")]
    [TestCase("[a-z]ockerfile", "/dockerfile")]
    [TestCase("[!d]ockerfile", "/Dockerfile")]
    [TestCase("x[a-]y", "/x-y")]
    [TestCase("x[]a]y", "/x]y")]
    [TestCase("x[\\]]y", "/x]y")]
    [TestCase("?ockerfile", "/Dockerfile")]
    [TestCase("Dockerfile.{1..12}", "/Dockerfile.12")]
    [TestCase("Dockerfile.{12..1}", "/Dockerfile.7")]
    [TestCase("Dockerfile.{-3..3}", "/Dockerfile.-2")]
    [TestCase("Dockerfile.{1..9}", "/Dockerfile.007")]
    [TestCase("x{{1..9},1}2", "/x12")]
    [TestCase("{single}", "/single")]
    [TestCase("a\\*b", "/a*b")]
    [TestCase("a\\{b", "/a{b")]
    public void A_section_name_matches(string name, string path) =>
        Assert.That(SectionGlobParser.TryParse(name)!.IsMatch(path), Is.True);

    [TestCase("dockerfile", "/Dockerfile")]
    [TestCase("Dockerfile", "/Dockerfile.dev")]
    [TestCase("Dockerfile", "/myDockerfile")]
    [TestCase("/Dockerfile", "/app/Dockerfile")]
    [TestCase("app/Dockerfile", "/x/app/Dockerfile")]
    [TestCase("app/*", "/app/x/Dockerfile")]
    [TestCase("*/Dockerfile", "/Dockerfile")]
    [TestCase("[!D]ockerfile", "/Dockerfile")]
    [TestCase("Dockerfile?", "/Dockerfile")]
    [TestCase("Dockerfile.{1..12}", "/Dockerfile.13")]
    [TestCase("Dockerfile.{1..12}", "/Dockerfile.x")]
    [TestCase("x{1,{1..9}}2", "/x12")]
    [TestCase("{single}", "/{single}")]
    [TestCase(" Dockerfile", "/Dockerfile")]
    public void A_section_name_does_not_match(string name, string path) =>
        Assert.That(SectionGlobParser.TryParse(name)!.IsMatch(path), Is.False);

    [TestCase("a,b")]
    [TestCase("{a,b")]
    [TestCase("a}")]
    [TestCase("[ab")]
    [TestCase("[]")]
    [TestCase("[z-a]")]
    [TestCase("a\\")]
    [TestCase("{1..99999999999}")]
    public void A_malformed_section_name_is_no_pattern(string name) =>
        Assert.That(SectionGlobParser.TryParse(name), Is.Null);

    [Test]
    public void Deeply_nested_choices_are_refused() =>
        Assert.That(SectionGlobParser.TryParse(new string('{', 100_000)), Is.Null);

    [Test]
    public void Many_wildcards_do_not_make_the_search_explode()
    {
        string name = string.Concat(Enumerable.Repeat("{*,**}a", 40)) + "b";
        Assert.That(SectionGlobParser.TryParse(name)!.IsMatch("/" + new string('a', 200)), Is.False);
    }
}
