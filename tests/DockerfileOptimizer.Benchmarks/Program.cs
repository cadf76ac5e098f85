using BenchmarkDotNet.Running;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>
/// <c>figures [folder]</c> prints the figures that the parser has to reach, over the Dockerfiles below a folder;
/// <c>cold [folder]</c> prints the milliseconds of the first parse of this process; anything else goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        string? command = arguments.FirstOrDefault();
        // The console is what this program is for.
#pragma warning disable RS0030
        if (command == "figures")
            Figures.Print(Console.Out, Corpus.Load(arguments.ElementAtOrDefault(1)), arguments.ElementAtOrDefault(1));
        else if (command == "cold")
            ColdStart.Print(Console.Out, Corpus.Load(arguments.ElementAtOrDefault(1)));
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
#pragma warning restore RS0030
    }
}
