using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>The layers to measure.</summary>
internal static class ParsedText
{
    private static readonly Dictionary<string, string> NoArguments = [];

    public static int Dockerfile(string text) => DockerfileSyntax.Parse(SourceText.From(text)).Instructions.Count;

    public static int WithShell(string text)
    {
        var model = DockerfileModel.Create(DockerfileSyntax.Parse(SourceText.From(text)), target: null, NoArguments);
        return model.Syntax.Instructions.OfType<CommandInstruction>().Sum(instruction => model.ScriptOf(instruction)?.Commands.Count ?? 0);
    }
}
