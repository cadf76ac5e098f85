using System.Diagnostics;
using System.Text;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>Runs the .NET SDK as a person at a terminal would, whatever build or test host these tests run in.</summary>
internal static class DotNet
{
    private static readonly string[] InheritedPrefixes = ["MSBuild", "VSTEST", "DOTNET_HOST_PATH", "DOTNET_CLI_CONTEXT", "Testing_"];

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Absolute path of the folder to run it in.</param>
    /// <param name="arguments">What comes after <c>dotnet</c>.</param>
    public static CommandResult Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(IsInherited).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, errors.Result);
    }

    private static bool IsInherited(string variable) =>
        InheritedPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
