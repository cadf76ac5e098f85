using System.Diagnostics;
using System.Globalization;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>The parser's figures in one run: throughput, memory, the ratio to a textbook grammar, and the cold start.</summary>
internal static class Figures
{
    private const int Kilobyte = 1024;

    public static void Print(TextWriter output, IReadOnlyList<string> texts, string? folder)
    {
        long characters = texts.Sum(text => (long)text.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} files, {characters:N0} characters"));
        output.WriteLine();
        output.WriteLine("layer                        MB/s at 98 KB   bytes/character   corpus ms   characters/s against textbook");
        string text = Corpus.Concatenate(texts, 98_000);
        double textbook = Row(output, "textbook Sprache", TextbookGrammar.CountLines, text, texts, baseline: null);
        Row(output, "Dockerfile", ParsedText.Dockerfile, text, texts, textbook);
        Row(output, "Dockerfile and shell", ParsedText.WithShell, text, texts, textbook);
        Row(output, "all rules", AnalyzedText.Findings, text, texts, textbook);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first parse of a process: {ColdStart.Median(folder):F1} ms (median of 9)"));
    }

    private static double Row(TextWriter output, string name, Func<string, int> parse, string text, IReadOnlyList<string> texts, double? baseline)
    {
        double seconds = Best(() => parse(text));
        double corpus = Best(() => texts.Sum(parse), attempts: 3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string file in texts)
            parse(file);
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / texts.Sum(file => (long)file.Length);
        double speed = text.Length / seconds;
        string ratio = baseline is { } slow ? string.Create(CultureInfo.InvariantCulture, $"{speed / slow:F0} times") : "1";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-28} {speed / Kilobyte / Kilobyte,13:F1} {bytes,17:F1} {corpus * 1000,11:F1}   {ratio}"));
        return speed;
    }

    private static double Best(Func<int> work, int attempts = 15)
    {
        double best = double.MaxValue;
        // Long enough for the runtime to have compiled the hot paths for good.
        var warmUp = Stopwatch.StartNew();
        while (warmUp.ElapsedMilliseconds < 1500)
            work();
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
