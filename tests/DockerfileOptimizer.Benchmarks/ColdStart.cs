using System.Diagnostics;
using System.Globalization;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>The first parse of a process, with the code still to be compiled.</summary>
internal static class ColdStart
{
    public static void Print(TextWriter output, IReadOnlyList<string> texts)
    {
        string text = texts[0];
        var watch = Stopwatch.StartNew();
        ParsedText.WithShell(text);
        output.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The median over nine processes, in milliseconds.</summary>
    public static double Median(string? folder)
    {
        double[] times = [.. Enumerable.Range(0, 9).Select(_ => Measure(folder)).Order()];
        return times[times.Length / 2];
    }

    private static double Measure(string? folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        start.ArgumentList.Add("cold");
        if (folder is not null)
            start.ArgumentList.Add(folder);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
