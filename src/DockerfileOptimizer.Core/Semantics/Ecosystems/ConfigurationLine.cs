using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>Adds instructions that only configure the container: behind all that makes layers, so that those are taken from the cache.</summary>
internal static class ConfigurationLine
{
    /// <summary>The change that adds an instruction to a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="keyword">The keyword in upper case; it takes the case of the stage's FROM.</param>
    /// <param name="arguments">What follows it.</param>
    /// <param name="text">The file.</param>
    public static TextChange AddTo(Stage stage, string keyword, string arguments, SourceText text)
    {
        var last = stage.Instructions.LastOrDefault(instruction =>
            instruction is not (CmdInstruction or EntrypointInstruction or ExposeInstruction or HealthcheckInstruction or LabelInstruction or StopsignalInstruction));
        return new(new TextSpan((last ?? stage.From).LinesSpan.End, 0), $"{text.NewLine}{Keyword(stage, keyword)} {arguments}");
    }

    /// <summary>A keyword in the case of the stage's FROM.</summary>
    public static string Keyword(Stage stage, string keyword) => stage.From.Keyword.Text.Any(char.IsUpper) ? keyword : keyword.ToLowerInvariant();
}
