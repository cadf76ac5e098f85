using System.Text;
using DockerfileOptimizer.Testing;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class FixDockerfilesTests : TaskFixture
{
    private const string Flawed = "FROM debian:bookworm-slim\r\nRUN apt install -y curl # größer";

    [Test]
    public void Safe_fixes_are_applied_and_said()
    {
        Folder.Write("Dockerfile", Flawed);

        Assert.That(Fix("Dockerfile").Execute(), Is.True);

        Assert.That(Folder.Read("Dockerfile"), Does.Contain("RUN apt-get install"));
        Assert.That(Messages, Has.Some.StartsWith($"{Folder["Dockerfile"]}: DFO4001: "));
    }

    [Test]
    public void Fixed_once_nothing_is_left_to_fix()
    {
        Folder.Write("Dockerfile", Flawed);
        Fix("Dockerfile").Execute();
        string once = Folder.Read("Dockerfile");
        int messages = Messages.Count;

        Fix("Dockerfile").Execute();

        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo(once));
        Assert.That(Messages, Has.Count.EqualTo(messages));
    }

    [Test]
    public void Line_breaks_and_a_missing_last_one_stay_as_they_are()
    {
        Folder.Write("Dockerfile", Flawed);

        Fix("Dockerfile").Execute();

        string text = Folder.Read("Dockerfile");
        Assert.That(text.Replace("\r\n", ""), Does.Not.Contain("\n"));
        Assert.That(text, Does.EndWith("# größer"));
    }

    [Test]
    public void What_the_configuration_drops_is_not_fixed()
    {
        Folder.Write("Dockerfile", Flawed);
        var task = Fix("Dockerfile");
        task.NoWarn = "DFO4001";

        task.Execute();

        Assert.That(Folder.Read("Dockerfile"), Does.Contain("RUN apt install"));
    }

    [Test]
    public void A_fix_to_review_is_applied_on_request_only()
    {
        Folder.Write("Dockerfile", "FROM debian:latest\n");

        Fix("Dockerfile").Execute();
        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo("FROM debian:latest\n"));

        var task = Fix("Dockerfile");
        task.ApplyReview = true;
        task.Execute();
        Assert.That(Folder.Read("Dockerfile"), Does.Not.Contain("latest"));
    }

    [Test]
    public void A_file_that_is_not_valid_UTF8_is_left_as_it_is()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("FROM debian:bookworm-slim\nRUN apt install -y curl # "), 0xFF, (byte)'\n'];
        Folder.Write("Dockerfile", content);

        Fix("Dockerfile").Execute();

        Assert.That(File.ReadAllBytes(Folder["Dockerfile"]), Is.EqualTo(content));
        Assert.That(Build.Warnings.Select(warning => warning.Code), Is.EqualTo(["DFO0004"]));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_link_out_of_the_project_is_not_written_through()
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(Folder["Dockerfile"], elsewhere.Write("Dockerfile", Flawed));

        Fix("Dockerfile").Execute();

        Assert.That(elsewhere.Read("Dockerfile"), Is.EqualTo(Flawed));
        Assert.That(Build.Warnings.Select(warning => (warning.Code, warning.File)), Is.EqualTo([("DFO0010", Folder["Dockerfile"])]));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_reported_and_the_others_are_fixed()
    {
        Folder.Write("web.Dockerfile", Flawed);

        Fix("Dockerfile", "web.Dockerfile").Execute();

        Assert.That(Build.Errors.Select(error => error.Code), Is.EqualTo(["DFO0002"]));
        Assert.That(Folder.Read("web.Dockerfile"), Does.Contain("apt-get"));
    }

    private List<string?> Messages =>
        [.. Build.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message)];
}
