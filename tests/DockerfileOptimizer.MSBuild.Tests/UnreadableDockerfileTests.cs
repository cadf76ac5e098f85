using System.Text;

namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class UnreadableDockerfileTests : TaskFixture
{
    [Test]
    public void A_missing_file_is_an_error() => AssertError("DFO0002", "does not exist");

    [Test]
    public void A_folder_is_a_warning()
    {
        Directory.CreateDirectory(Folder["Dockerfile"]);

        AssertWarning("DFO0002", "folder");
    }

    [Test]
    public void An_empty_file_is_an_error()
    {
        Folder.Write("Dockerfile", "");

        AssertError("DFO1004", "FROM");
    }

    [Test]
    public void A_binary_file_is_a_warning()
    {
        Folder.Write("Dockerfile", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2]);

        AssertWarning("DFO0004", "not text");
    }

    [Test]
    public void Another_encoding_is_a_warning()
    {
        File.WriteAllText(Folder["Dockerfile"], "FROM scratch\n", Encoding.Unicode);

        AssertWarning("DFO0004", "UTF-16");
    }

    [Test]
    public void A_huge_file_is_a_warning_and_is_not_read()
    {
        using (var file = File.Create(Folder["Dockerfile"]))
            file.SetLength(100 * 1024 * 1024);

        AssertWarning("DFO0003", "104,857,600 bytes");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_link_that_leads_to_itself_is_an_error()
    {
        File.CreateSymbolicLink(Folder["Dockerfile"], Folder["Dockerfile"]);

        AssertError("DFO0002", "cannot be read");
    }

    [Test]
    public void The_other_Dockerfiles_are_analyzed_all_the_same()
    {
        Folder.Write("web.Dockerfile", "FROM debian:bookworm-slim\nMAINTAINER someone\n");

        Analyze("Dockerfile", "web.Dockerfile").Execute();

        Assert.That(Build.Errors.Select(error => error.Code), Is.EqualTo(["DFO0002"]));
        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.Some.EqualTo("DFO7004"));
    }

    [Test]
    public void Such_a_finding_obeys_the_lists_of_the_project()
    {
        Folder.Write("binary.Dockerfile", [0, 0, 0]);
        var dropped = Analyze("Dockerfile");
        dropped.NoWarn = "DFO0002";
        Assert.That(dropped.Execute(), Is.True);
        Assert.That(Build.Errors, Is.Empty);

        var raised = Analyze("binary.Dockerfile");
        raised.TreatWarningsAsErrors = true;
        Assert.That(raised.Execute(), Is.False);
        Assert.That(Build.Errors.Select(error => error.Code), Is.EqualTo(["DFO0004"]));
    }

    private void AssertError(string code, string message)
    {
        Assert.That(Analyze("Dockerfile").Execute(), Is.False);

        var error = Build.Errors.Single();
        Assert.That((error.Code, error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo((code, Folder["Dockerfile"], 1, 1)));
        Assert.That(error.Message, Does.Contain(message));
        Assert.That(Build.Warnings, Is.Empty);
    }

    private void AssertWarning(string code, string message)
    {
        Assert.That(Analyze("Dockerfile").Execute(), Is.True);

        var warning = Build.Warnings.Single();
        Assert.That((warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber), Is.EqualTo((code, Folder["Dockerfile"], 1, 1)));
        Assert.That(warning.Message, Does.Contain(message));
        Assert.That(Build.Errors, Is.Empty);
    }
}
