namespace DockerfileOptimizer.Cli.Tests;

public sealed class UsageTests : CliTestBase
{
    [TestCase("No command")]
    [TestCase("An unknown command", "chekc")]
    [TestCase("No path", "check")]
    [TestCase("An empty path", "check", "")]
    [TestCase("An unknown option", "check", ".", "--nonsense")]
    [TestCase("An unknown format", "check", ".", "--format", "yaml")]
    [TestCase("An unknown rule", "check", ".", "--severity", "DFO9999=error")]
    [TestCase("An unknown severity", "check", ".", "--severity", "DFO4001=fatal")]
    [TestCase("No severity", "check", ".", "--severity", "DFO4001")]
    [TestCase("An unknown threshold", "check", ".", "--fail-on", "none")]
    [TestCase("A build argument without value", "check", ".", "--build-arg", "VERSION")]
    [TestCase("A build context without path", "check", ".", "--build-context", "shared")]
    [TestCase("A context that is no folder", "check", ".", "--context", "gone")]
    [TestCase("No date", "check", ".", "--today", "tomorrow")]
    [TestCase("No jobs", "check", ".", "-j", "0")]
    [TestCase("Jobs that are no number", "check", ".", "-j", "many")]
    [TestCase("An unknown rule to fix", "fix", ".", "--rule", "DFO9999")]
    [TestCase("An unknown rule to explain", "explain", "DFO9999")]
    [TestCase("Two rules to explain", "explain", "DFO4001", "DFO4002")]
    public void Wrong_usage_is_told_on_standard_error(string _, params string[] arguments)
    {
        var result = Run(arguments);

        Assert.That((result.Code, result.Output), Is.EqualTo((ExitCode.WrongUsage, "")));
        Assert.That(result.Error, Is.Not.Empty.And.Not.Contain("   at "));
    }

    [Test]
    public void A_misspelled_rule_is_corrected()
    {
        Assert.That(Run("explain", "apt-use-aptget").Error, Does.Contain("did you mean 'apt-use-apt-get'?"));
    }

    [TestCase("--help")]
    [TestCase("check", "--help")]
    [TestCase("--version")]
    public void Help_is_no_wrong_usage(params string[] arguments)
    {
        var result = Run(arguments);

        Assert.That((result.Code, result.Error), Is.EqualTo((ExitCode.Success, "")));
        Assert.That(result.Output, Is.Not.Empty);
    }

    [Test]
    public void An_argument_with_an_at_sign_names_a_file_and_holds_no_options()
    {
        Folder.Write("@x.Dockerfile", Clean);

        Assert.That(Run("check", "@x.Dockerfile").Output, Is.EqualTo("1 file: no findings\n"));
    }

    [Test]
    public void Behind_two_dashes_everything_is_a_path()
    {
        Folder.Write("--all", Clean);

        Assert.That(Run("check", "--", "--all").Output, Is.EqualTo("1 file: no findings\n"));
    }
}
