using System.ComponentModel;
using System.Diagnostics;

namespace DockerfileOptimizer.Cli.Project;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    // Evaluating a project takes a second; a minute leaves room for a machine's first start of the SDK.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    /// <summary>What the program wrote, or why it did not.</summary>
    /// <param name="Output">Its standard output; empty when it failed.</param>
    /// <param name="Failure">One line for people, or null when it ended with 0.</param>
    public sealed record Result(string Output, string? Failure);

    /// <summary>Runs a program and waits for it, at most a minute.</summary>
    public static Result Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using var process = Process.Start(start);
            return process is null ? new("", $"'{program}' did not start") : Finish(process, program);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return new("", $"'{program}' cannot be run: {exception.Message.TrimEnd('.')}");
        }
    }

    private static Result Finish(Process process, string program)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            return new("", $"'{program}' did not end within {TimeLimit.TotalSeconds} seconds");
        }

        string text = output.GetAwaiter().GetResult();
        string problem = FirstLine(error.GetAwaiter().GetResult()) ?? FirstLine(text) ?? "it said nothing";
        return process.ExitCode == 0 ? new(text, null) : new("", $"'{program}' ended with {process.ExitCode}: {problem}");
    }

    private static string? FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
