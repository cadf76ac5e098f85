using BenchmarkDotNet.Attributes;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>Parsing 98 KB of Dockerfiles, layer by layer.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private readonly string _text = Corpus.Concatenate(Corpus.Load(folder: null), 98_000);

    [Benchmark(Baseline = true)]
    public int Textbook() => TextbookGrammar.CountLines(_text);

    [Benchmark]
    public int Dockerfile() => ParsedText.Dockerfile(_text);

    [Benchmark]
    public int WithShell() => ParsedText.WithShell(_text);

    [Benchmark]
    public int AllRules() => AnalyzedText.Findings(_text);
}
