using System.Text;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Reports;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The text form of what a change of files does to a build's cache.</summary>
internal static class CacheText
{
    private const int MostCharacters = 100;

    public static string Write(IReadOnlyList<ChangedFile> changed, DockerfileModel model, IReadOnlyList<StageImpact> stages)
    {
        var text = new StringBuilder();
        foreach (var file in changed.Where(file => file.IsOutside))
            Line(0, $"'{file.Name}' is not in the build context");
        foreach (var file in changed.Where(file => file.IsIgnored))
            Line(0, $"'{file.Name}' is ignored and changes nothing");
        foreach (var impact in stages)
        {
            Line(0, $"{NameOf(impact.Stage)}: {(impact.Steps.Count == 0 ? "from the cache" : "runs again")}");
            foreach (var step in impact.Steps)
                Line(1, $"line {model.Syntax.Text.LineAt(step.Instruction.Span.Start)}: {Shorten(step)}{ReasonOf(step)}");
        }

        Line(0, $"{CacheCount.Rerun(stages)} of {Words.Count(CacheCount.All(stages), "step")} run again");
        return text.ToString();

        void Line(int depth, string line) => text.Append(' ', depth * 2).Append(PrintableText.Message(line)).Append('\n');
    }

    /// <summary>What people call a stage.</summary>
    public static string NameOf(Stage stage) => stage.Name is { } name ? $"stage '{name}'" : $"stage {stage.Index}";

    private static string Shorten(CacheStep step)
    {
        string text = $"{step.Instruction.Name} {string.Join(' ', step.Instruction.Flags.Select(flag => flag.Text).Append(step.Instruction.Body.ToString()))}";
        return text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
    }

    private static string ReasonOf(CacheStep step)
    {
        if (step.Source is not null)
            return " (takes the file)";
        return step.From is { } stage ? $" (takes from {NameOf(stage)})" : "";
    }
}
