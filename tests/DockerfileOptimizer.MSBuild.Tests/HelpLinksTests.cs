namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class HelpLinksTests
{
    [Test]
    public void Without_a_site_the_link_leads_into_the_page_of_the_package()
    {
        var links = new HelpLinks("/packages/a b#c/help/rules.html", baseUrl: "");

        Assert.That(links.For("DFO4001"), Is.EqualTo("file:///packages/a%20b%23c/help/rules.html#DFO4001"));
    }

    [Test]
    public void Dots_in_the_path_of_the_page_are_resolved()
    {
        var links = new HelpLinks("/packages/build/../help/rules.html", baseUrl: null);

        Assert.That(links.For("DFO4001"), Is.EqualTo("file:///packages/help/rules.html#DFO4001"));
    }

    [Test]
    public void A_site_that_the_project_names_stands_above_the_page()
    {
        var links = new HelpLinks("/packages/help/rules.html", "https://docs.example/rules/");

        Assert.That(links.For("DFO4001"), Is.EqualTo("https://docs.example/rules/DFO4001"));
    }

    [Test]
    public void Without_a_page_and_a_site_there_is_no_link() =>
        Assert.That(new HelpLinks(page: null, baseUrl: null).For("DFO4001"), Is.Null);
}
