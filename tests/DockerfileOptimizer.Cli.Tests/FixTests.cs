using System.Text.Json;

namespace DockerfileOptimizer.Cli.Tests;

public sealed class FixTests : CliTestBase
{
    private const string Flawed = "FROM scratch\nMAINTAINER me\nCMD [\"/app\"]\n";
    private const string Fixed = "FROM scratch\nLABEL org.opencontainers.image.authors=\"me\"\nCMD [\"/app\"]\n";

    private const string Diff =
        """
        --- a/web/Dockerfile
        +++ b/web/Dockerfile
        @@ -1,3 +1,3 @@
         FROM scratch
        -MAINTAINER me
        +LABEL org.opencontainers.image.authors="me"
         CMD ["/app"]

        """;

    [Test]
    public void A_safe_fix_is_written_and_told()
    {
        Folder.Write("web/Dockerfile", Flawed);

        Assert.That(Run("fix", "web/Dockerfile"), Is.EqualTo(new CliResult(
            ExitCode.Success,
            "web/Dockerfile: fixed DFO7004: Use the label 'org.opencontainers.image.authors'\n1 file: 1 finding fixed, none remains\n",
            "")));
        Assert.That(Folder.Read("web/Dockerfile"), Is.EqualTo(Fixed));
    }

    [Test]
    public void A_byte_order_mark_and_line_endings_stay()
    {
        Folder.Write("Dockerfile", "\uFEFFFROM scratch\r\nMAINTAINER me\r\n");

        Run("fix", "Dockerfile");

        Assert.That(File.ReadAllBytes(Folder["Dockerfile"]), Is.EqualTo("\uFEFFFROM scratch\r\nLABEL org.opencontainers.image.authors=\"me\"\r\n"u8.ToArray()));
    }

    [Test]
    public void A_diff_writes_nothing_and_the_findings_still_count()
    {
        Folder.Write("web/Dockerfile", Flawed);

        Assert.That(Run("fix", "web", "--diff"), Is.EqualTo(new CliResult(ExitCode.Findings, Diff.ReplaceLineEndings("\n"), "")));
        Assert.That(Folder.Read("web/Dockerfile"), Is.EqualTo(Flawed));
    }

    [Test]
    public void A_file_without_fixes_has_no_diff()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("fix", "Dockerfile", "--diff"), Is.EqualTo(new CliResult(ExitCode.Success, "", "")));
    }

    [Test]
    public void Only_the_rules_asked_for_are_fixed()
    {
        Folder.Write("Dockerfile", "FROM debian:12.5\nMAINTAINER me\nRUN apt install -y curl\n");

        Run("fix", "Dockerfile", "--rule", "maintainer-deprecated");

        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo("FROM debian:12.5\nLABEL org.opencontainers.image.authors=\"me\"\nRUN apt install -y curl\n"));
    }

    [Test]
    public void A_rule_that_is_suppressed_is_not_fixed()
    {
        string content = "FROM scratch\n# dockerfile-optimizer disable=DFO7004\nMAINTAINER me\n";
        Folder.Write("Dockerfile", content);

        Run("fix", "Dockerfile", "--show-suppressed");

        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo(content));
    }

    [Test]
    public void Findings_that_remain_count()
    {
        Folder.Write("Dockerfile", "FROM scratch\nCOPY a\nCMD [\"/app\"]\n");

        var result = Run("fix", "Dockerfile");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Findings));
        Assert.That(result.Output, Is.EqualTo("1 file: 0 findings fixed, 1 remains: 'dockerfile-optimizer check' lists them\n"));
    }

    [Test]
    public void Invalid_UTF8_is_never_rewritten()
    {
        byte[] content = [.. "FROM scratch\nMAINTAINER "u8, 0xFF];
        Folder.Write("Dockerfile", content);

        var result = Run("fix", "Dockerfile");

        Assert.That(File.ReadAllBytes(Folder["Dockerfile"]), Is.EqualTo(content));
        Assert.That(result.Output, Does.Contain("warning DFO0004"));
    }

    [Test]
    public void A_read_only_file_is_left_and_reported()
    {
        Folder.Write("Dockerfile", Flawed);
        File.SetAttributes(Folder["Dockerfile"], FileAttributes.ReadOnly);

        var result = Run("fix", "Dockerfile");

        File.SetAttributes(Folder["Dockerfile"], FileAttributes.Normal);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Findings));
        Assert.That(result.Output, Does.StartWith("Dockerfile: warning DFO0010: "));
        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo(Flawed));
    }

    [Test]
    public void A_link_out_of_the_folder_is_not_written_through()
    {
        Folder.Write("shared/Dockerfile", Flawed);
        Directory.CreateDirectory(Folder["web"]);
        File.CreateSymbolicLink(Folder["web/Dockerfile"], Folder["shared/Dockerfile"]);

        var result = Run("fix", "web/Dockerfile");

        Assert.That(result.Output, Does.StartWith("web/Dockerfile: warning DFO0010: "));
        Assert.That(Folder.Read("shared/Dockerfile"), Is.EqualTo(Flawed));
    }

    [Test]
    public void JSON_tells_what_was_done()
    {
        Folder.Write("web/Dockerfile", Flawed);

        Assert.That(Run("fix", "web/Dockerfile", "--format", "json").Output, Is.EqualTo(
            """{"version":"1.0.0","files":[{"path":"web/Dockerfile","written":true,"problem":null,"applied":[{"id":"DFO7004","title":"Use the label 'org.opencontainers.image.authors'","safety":"safe"}],"waiting":[],"diff":"""
            + JsonEncoded(Diff.ReplaceLineEndings("\n")) + "}]}\n"));
    }

    [Test]
    public void JSON_tells_why_a_file_was_not_read()
    {
        Assert.That(Run("fix", "gone", "--format", "json").Output, Is.EqualTo(
            """{"version":"1.0.0","files":[{"path":"gone","written":false,"problem":"The file does not exist","applied":[],"waiting":[],"diff":""}]}""" + "\n"));
    }

    private static string JsonEncoded(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
