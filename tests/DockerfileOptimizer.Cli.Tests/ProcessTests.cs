using System.Diagnostics;
using System.Text;

namespace DockerfileOptimizer.Cli.Tests;

/// <summary>Runs the tool as users do, as a process of its own.</summary>
public sealed class ProcessTests : CliTestBase
{
    [Test]
    public void The_tool_reads_a_file_and_ends_with_its_exit_code()
    {
        Folder.Write("Dockerfile", "FROM scratch\nMAINTAINER me\n");

        var (code, output, error) = Start("", "check", "Dockerfile");

        Assert.That((code, error), Is.EqualTo((1, "")));
        Assert.That(output, Does.StartWith("Dockerfile(2,1): warning DFO7004: MAINTAINER is deprecated"));
    }

    [Test]
    public void The_tool_reads_standard_input_and_writes_UTF8_without_a_byte_order_mark()
    {
        var (code, output, _) = Start("FROM scratch\nLABEL name=\"Zoë\"\n", "fix", "-");

        Assert.That((code, output), Is.EqualTo((0, "FROM scratch\nLABEL name=\"Zoë\"\n")));
    }

    [Test]
    public void Wrong_usage_ends_with_2()
    {
        var (code, output, error) = Start("", "check");

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Is.Not.Empty);
    }

    private (int Code, string Output, string Error) Start(string input, params string[] arguments)
    {
        string tool = Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", ["exec", tool, .. arguments])
        {
            WorkingDirectory = Folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
