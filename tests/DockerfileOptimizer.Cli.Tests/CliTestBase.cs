using System.Text;
using System.Text.Json;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Cli.Tests;

/// <summary>Runs the tool within the test's process, in a folder of the test's own.</summary>
public abstract class CliTestBase
{
    /// <summary>A Dockerfile without findings.</summary>
    protected const string Clean = "FROM scratch\nCMD [\"/app\"]\n";

    private protected TemporaryFolder Folder { get; private set; } = null!;

    [SetUp]
    public void CreateFolder() => Folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => Folder.Dispose();

    private protected CliResult Run(params string[] arguments) => RunWithInput([], arguments);

    private protected CliResult RunWithInput(string input, params string[] arguments) =>
        RunWithInput(Encoding.UTF8.GetBytes(input), arguments);

    private protected CliResult RunWithInput(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var progress = new StringWriter();
        var host = new CommandHost
        {
            Arguments = arguments,
            OpenInput = () => new MemoryStream(input),
            Output = output,
            Error = error,
            Progress = progress,
            Folder = Folder.FullName,
        };
        var code = CommandLine.Run(host);
        return new(code, output.ToString(), error.ToString()) { Progress = progress.ToString() };
    }

    /// <summary>The only finding of an ID in the output of <c>check --format json</c>, as it stands there.</summary>
    private protected static string FindingOf(CliResult result, string id)
    {
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("id").GetString() == id)
            .GetRawText();
    }

    /// <summary>The paths in JSON output, in order.</summary>
    private protected static string?[] PathsOf(CliResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString())];
    }
}
