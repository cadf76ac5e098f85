using static DockerfileOptimizer.Tests.Configuration.EditorConfigText;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class EditorConfigSetTests
{
    private const string Target = "/r/app/Dockerfile";

    [Test]
    public void A_folder_below_wins_over_one_above() => Assert.That(
        Resolve(Target, ("/r/app/.editorconfig", "[*]\nkey = below"), ("/r/.editorconfig", "[*]\nkey = above\nother = above")).Keys,
        Is.EquivalentTo(new Dictionary<string, string> { ["key"] = "below", ["other"] = "above" }));

    [Test]
    public void Root_hides_the_folders_above()
    {
        var configuration = Resolve(
            Target,
            ("/.editorconfig", "[*]\nkey = top\n"),
            ("/r/.editorconfig", "root = true\n[*]\nother = above"),
            ("/r/app/.editorconfig", "[*]\nthird = below"));
        Assert.Multiple(() =>
        {
            Assert.That(configuration.Keys.Keys, Is.EquivalentTo(new[] { "other", "third" }));
            Assert.That(configuration.Files, Is.EqualTo(new[] { Absolute("/r/.editorconfig"), Absolute("/r/app/.editorconfig") }));
        });
    }

    [TestCase("/r/app2/Dockerfile")]
    [TestCase("/r/Dockerfile")]
    [TestCase("/Dockerfile")]
    public void A_file_outside_of_the_folder_is_not_configured(string target) =>
        Assert.That(Resolve(target, ("/r/app/.editorconfig", "[*]\nkey = value")).Keys, Is.Empty);

    [Test]
    public void A_section_with_a_slash_starts_at_the_folder_of_the_configuration_file() => Assert.That(
        Resolve(Target, ("/r/.editorconfig", "[app/*]\nkey = value"), ("/.editorconfig", "[app/*]\nother = value")).Keys.Keys,
        Is.EqualTo(new[] { "key" }));

    [Test]
    public void A_bogus_severity_leaves_the_one_above_in_force() => Assert.That(
        Resolve(
            Target,
            ("/r/.editorconfig", "[*]\ndotnet_diagnostic.DFO4001.severity = error"),
            ("/r/app/.editorconfig", "[*]\ndotnet_diagnostic.DFO4001.severity = eror")).Keys["dotnet_diagnostic.DFO4001.severity"],
        Is.EqualTo("error"));

    [Test]
    public void A_global_file_applies_below_all_others_and_wherever_it_stands() => Assert.That(
        Resolve(
            Target,
            ("/r/.editorconfig", "root = true\n[*]\nkey = local"),
            ("/elsewhere/team.config", "is_global = true\nkey = global\nother = global")).Keys,
        Is.EquivalentTo(new Dictionary<string, string> { ["key"] = "local", ["other"] = "global" }));

    [Test]
    public void The_highest_global_level_wins() => Assert.That(
        Resolve(
            Target,
            ("/a/one.config", "is_global = true\nglobal_level = 2\nkey = high"),
            ("/a/two.config", "is_global = true\nglobal_level = 1\nkey = low"),
            ("/a/.globalconfig", "global_level = 1\nkey = low")).Keys["key"],
        Is.EqualTo("high"));

    [Test]
    public void A_section_of_a_global_file_is_the_path_of_one_file()
    {
        (string, string) file = ("/a/.globalconfig", "key = all\n[/r/app/Dockerfile]\nkey = one\n[*]\nother = none");
        if (Path.DirectorySeparatorChar == '\\')
            file.Item2 = file.Item2.Replace("[/r", "[C:/r", StringComparison.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(Resolve(Target, file).Keys, Is.EquivalentTo(new Dictionary<string, string> { ["key"] = "one" }));
            Assert.That(Resolve("/r/Dockerfile", file).Keys, Is.EquivalentTo(new Dictionary<string, string> { ["key"] = "all" }));
        });
    }

    [Test]
    public void Global_files_that_disagree_cancel_each_other_and_are_a_problem()
    {
        var configuration = Resolve(
            Target,
            ("/r/.globalconfig", "\ndotnet_diagnostic.DFO4001.severity = none\nkey = one"),
            ("/r/app/.globalconfig", "dotnet_diagnostic.DFO4001.severity = error\nkey = two"));
        Assert.Multiple(() =>
        {
            Assert.That(configuration.Keys, Is.Empty);
            Assert.That(
                configuration.Problems.Single().Message,
                Is.EqualTo($"'dotnet_diagnostic.dfo4001.severity' is also set in '{Absolute("/r/app/.globalconfig")}' at the same global_level, so neither applies"));
            Assert.That(configuration.Problems.Single().Position.Line, Is.EqualTo(2));
        });
    }
}
