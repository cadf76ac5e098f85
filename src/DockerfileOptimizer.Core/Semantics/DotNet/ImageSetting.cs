using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A variable that the file sets in an image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pair">Where it is set.</param>
/// <param name="Instruction">The ENV.</param>
/// <param name="Value">Its value; null when not known.</param>
internal sealed record ImageSetting(string Name, KeyValue Pair, EnvInstruction Instruction, string? Value)
{
    /// <summary>All that is set in a stage and the stages it is FROM, in order.</summary>
    public static IEnumerable<ImageSetting> AllOf(Stage stage, DockerfileModel model) =>
        stage.InheritedInstructions.OfType<EnvInstruction>().SelectMany(environment => Of(environment, model));

    /// <summary>What one ENV sets.</summary>
    public static IEnumerable<ImageSetting> Of(EnvInstruction environment, DockerfileModel model) =>
        environment.Pairs.Select(pair => new ImageSetting(pair.Key.Text, pair, environment, pair.Value is { } value ? model.ValueOf(value, environment) : null));

    /// <summary>The one in force in a stage; null when the file does not set the variable.</summary>
    public static ImageSetting? Find(Stage stage, DockerfileModel model, string name) => AllOf(stage, model).LastOrDefault(setting => setting.Name == name);

    /// <summary>The change that takes it out of the file; null when a comment would go along.</summary>
    public TextChange? Removal(SourceText text)
    {
        if (Instruction.InnerComments.Count > 0 || Instruction.Onbuild is not null)
            return null;
        var pairs = Instruction.Pairs;
        if (pairs.Count == 1)
            return new TextChange(text.LinesWithBreak(Instruction.LinesSpan), "");
        int index = pairs.TakeWhile(pair => pair != Pair).Count();
        var span = index + 1 < pairs.Count
            ? TextSpan.FromBounds(Pair.Span.Start, pairs[index + 1].Span.Start)
            : TextSpan.FromBounds(pairs[index - 1].Span.End, Pair.Span.End);
        return new TextChange(span, "");
    }
}
