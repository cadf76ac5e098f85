using DockerfileOptimizer.Text;
using static DockerfileOptimizer.Tests.Configuration.EditorConfigText;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class ConfigurationProblemTests
{
    [TestCase(
        "dotnet_diagnostic.DFO4001.severity = eror",
        "'eror' is not a severity for DFO4001; use error, warning, suggestion, silent, none or default")]
    [TestCase(
        "dotnet_diagnostic.dfo4001.severity =",
        "'' is not a severity for DFO4001; use error, warning, suggestion, silent, none or default")]
    [TestCase(
        "dotnet_analyzer_diagnostic.category-DockerfileApt.severity = info",
        "'info' is not a severity for category 'apt'; use error, warning, suggestion, silent, none or default")]
    public void A_bogus_severity_is_a_problem(string property, string message)
    {
        var problem = Parse("/r/.editorconfig", $"[*]\n  {property} # why").Problems.Single();
        Assert.Multiple(() =>
        {
            Assert.That(problem.Message, Is.EqualTo(message));
            Assert.That(problem.Path, Is.EqualTo(Absolute("/r/.editorconfig")));
            Assert.That(problem.Position, Is.EqualTo(new LinePosition(2, 3)));
            Assert.That(problem.Span, Is.EqualTo(new TextSpan(6, property.Length)));
        });
    }

    [Test]
    public void A_key_before_the_first_section_is_a_problem() => Assert.That(
        Parse("/r/.editorconfig", "dotnet_diagnostic.DFO4001.severity = none").Problems.Single().Message,
        Is.EqualTo("'dotnet_diagnostic.dfo4001.severity' stands before the first section and has no effect; put it below '[*]'"));

    [Test]
    public void A_key_below_a_malformed_section_name_is_a_problem() => Assert.That(
        Parse("/r/.editorconfig", "[{Dockerfile]\ndotnet_diagnostic.DFO4001.severity = none").Problems.Single().Message,
        Is.EqualTo("'dotnet_diagnostic.dfo4001.severity' has no effect: '{Dockerfile' is not a valid section name"));

    [Test]
    public void A_key_below_a_pattern_in_a_global_file_is_a_problem() => Assert.That(
        Parse("/r/.globalconfig", "[*]\ndotnet_diagnostic.DFO4001.severity = none").Problems.Single().Message,
        Is.EqualTo("'dotnet_diagnostic.dfo4001.severity' has no effect: a section of a global configuration file must be an absolute path, not '*'"));

    [TestCase("[*]\ndotnet_diagnostic.DFO4001.severity = None")]
    [TestCase("[*]\ndotnet_diagnostic.CA1000.severity = wrong")]
    [TestCase("[*]\ndotnet_analyzer_diagnostic.severity = wrong")]
    [TestCase("[*]\ndotnet_analyzer_diagnostic.category-Style.severity = wrong")]
    [TestCase("[*]\ndotnet_diagnostic.DFO4001.severity = wrong\ndotnet_diagnostic.DFO4001.severity = none")]
    [TestCase("indent_size = 4\ndotnet_diagnostic.CA1000.severity = none")]
    [TestCase("[{]\nindent_size = 4")]
    public void What_is_right_or_concerns_others_is_no_problem(string text) =>
        Assert.That(Parse("/r/.editorconfig", text).Problems, Is.Empty);

    [Test]
    public void Problems_of_files_out_of_force_do_not_show() => Assert.That(
        Resolve(
            "/r/app/Dockerfile",
            ("/.editorconfig", "[*]\ndotnet_diagnostic.DFO4001.severity = wrong"),
            ("/r/.editorconfig", "root = true"),
            ("/r/other/.editorconfig", "[*]\ndotnet_diagnostic.DFO4001.severity = wrong")).Problems,
        Is.Empty);
}
