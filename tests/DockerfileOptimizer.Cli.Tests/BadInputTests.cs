using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Tests;

public sealed class BadInputTests : CliTestBase
{
    [Test]
    public void A_missing_file_is_an_error_and_the_others_are_analyzed()
    {
        Folder.Write("Dockerfile", Clean);

        var result = Run("check", "gone/Dockerfile", "Dockerfile");

        Assert.That(result.Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(result.Output, Is.EqualTo(
            "gone/Dockerfile(1,1): error DFO0002: The file does not exist [file-unreadable]\n2 files: 1 error, 0 warnings, 0 infos\n"));
    }

    [Test]
    public void A_folder_in_place_of_a_Dockerfile_is_a_warning()
    {
        Directory.CreateDirectory(Folder["Dockerfile"]);

        var result = Run("check", "Dockerfile");

        Assert.That(result.Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(result.Output, Does.StartWith("Dockerfile(1,1): warning DFO0002: A folder stands in place of the file"));
    }

    [Test]
    public void A_folder_named_Dockerfile_that_holds_Dockerfiles_is_a_folder()
    {
        Folder.Write("Dockerfile/web.Dockerfile", Clean);

        Assert.That(PathsOf(Run("check", "Dockerfile", "--format", "json")), Is.EqualTo(new[] { "Dockerfile/web.Dockerfile" }));
    }

    [Test]
    public void A_binary_file_is_not_analyzed()
    {
        Folder.Write("Dockerfile", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]);

        var result = Run("check", "Dockerfile");

        Assert.That(result.Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(result.Output, Does.Contain("DFO0004: The file is not text"));
    }

    [Test]
    public void A_file_beyond_the_limit_is_not_analyzed()
    {
        using (var stream = File.Create(Folder["Dockerfile"]))
            stream.SetLength(SourceFile.DefaultLimit + 1L);

        var result = Run("check", "Dockerfile");

        Assert.That(result.Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(result.Output, Does.Contain("DFO0003: The file has 16,777,217 bytes"));
    }

    [Test]
    public void Invalid_UTF8_is_analyzed_and_reported()
    {
        Folder.Write("Dockerfile", [.. "FROM scratch\nLABEL a=\""u8, 0xFF, .. "\"\n"u8]);

        var result = Run("check", "Dockerfile", "--format", "json");

        Assert.That(FindingOf(result, "DFO0004"), Does.Contain("\"line\":2,\"column\":10,"));
        Assert.That(result.Output, Does.Contain("\"parsed\":true"));
    }

    [Test]
    public void An_empty_file_has_no_stages([Values("", "\n", "\uFEFF", "# only a comment")] string content)
    {
        Folder.Write("Dockerfile", content);

        var result = Run("check", "Dockerfile", "--format", "json");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Findings));
        Assert.That(result.Output, Does.Contain("\"parsed\":false"));
    }

    [Test]
    public void Offsets_and_columns_do_not_count_the_byte_order_mark()
    {
        Folder.Write("Dockerfile", "\uFEFFMAINTAINER me\r\n");

        Assert.That(FindingOf(Run("check", "Dockerfile", "--format", "json"), "DFO7004"), Does.Contain("\"line\":1,\"column\":1,").And.Contain("\"start\":0,"));
    }

    [Test]
    public void An_unreadable_file_has_a_tree_that_says_so()
    {
        Assert.That(Run("parse", "gone", "--format", "json"), Is.EqualTo(new CliResult(
            ExitCode.FileFailure,
            """{"files":[{"path":"gone","ok":false,"escape":"\\","instructions":[],"stages":[],"errors":[{"line":1,"column":1,"message":"The file does not exist"}]}]}""" + "\n",
            "")));
    }

    [Test]
    public void An_output_that_cannot_be_written_is_an_error()
    {
        Folder.Write("Dockerfile", Clean);

        var result = Run("check", "Dockerfile", "--output", "no/such/folder/report.txt");

        Assert.That(result.Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(result.Error, Does.Contain("cannot be written"));
    }

    [Test]
    public void The_output_never_overwrites_what_is_to_be_read()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("check", "Dockerfile", "--output", "./Dockerfile").Code, Is.EqualTo(ExitCode.FileFailure));
        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo(Clean));
    }
}
