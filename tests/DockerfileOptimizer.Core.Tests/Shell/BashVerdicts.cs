using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Asks the bash of this machine whether scripts are sound. Without one the test is skipped, and says so.</summary>
internal static class BashVerdicts
{
    /// <summary>One bash reads all scripts from its input, each behind its length in bytes, and answers a line for each.</summary>
    public static List<bool> Ask(string shell, IReadOnlyList<string> texts)
    {
        string loop = $"LC_ALL=C; while read -r n; do IFS= read -r -N \"$n\" s; if {shell} <<< \"$s\" 2>/dev/null; then echo 1; else echo 0; fi; done";
        using var bash = StartOrIgnore(new ProcessStartInfo("bash", ["-c", loop]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        var answers = bash.StandardOutput.ReadToEndAsync();
        using (var input = bash.StandardInput.BaseStream)
        {
            foreach (string text in texts)
                input.Write(Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(text)}\n{text}"));
        }

        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer == "1")];
    }

    private static Process StartOrIgnore(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            Assert.Ignore($"bash is not installed: {exception.Message}");
            throw;
        }
    }
}
