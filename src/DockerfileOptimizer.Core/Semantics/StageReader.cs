using System.Globalization;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Splits a file into stages and resolves what they are FROM.</summary>
internal sealed class StageReader(VariableScope variables)
{
    public IReadOnlyList<Stage> Read(DockerfileSyntax syntax)
    {
        var stages = new List<Stage>();
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is FromInstruction from)
                stages.Add(Open(from, stages));
            else if (stages.Count > 0)
                stages[stages.Count - 1].Add(instruction);
            else if (instruction is ArgInstruction argument)
                variables.AddGlobal(argument);
        }

        return stages;
    }

    /// <summary>The stage of a name, or of an index, among those before the limit; of equal names the last counts.</summary>
    public static Stage? Find(IReadOnlyList<Stage> stages, string nameOrIndex, int limit)
    {
        if (stages.LastOrDefault(stage => stage.Index < limit && nameOrIndex.Equals(stage.Name, StringComparison.OrdinalIgnoreCase)) is { } named)
            return named;
        bool isIndex = int.TryParse(nameOrIndex, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return isIndex && index < limit ? stages[index] : null;
    }

    public static Stage? MarkTarget(IReadOnlyList<Stage> stages, string? nameOrIndex)
    {
        if (stages.Count == 0)
            return null;
        var target = string.IsNullOrEmpty(nameOrIndex) ? stages[stages.Count - 1] : Find(stages, nameOrIndex!, stages.Count);
        if (target is null)
            return null;
        target.IsTarget = true;
        foreach (var stage in target.Chain)
            stage.IsExported = true;
        return target;
    }

    private Stage Open(FromInstruction from, List<Stage> earlier)
    {
        string? image = from.Image is { } word ? variables.ExpandGlobal(word) : null;
        // Docker keeps the names in lower case and does not lower what stands behind FROM.
        var parent = image is null ? null : earlier.LastOrDefault(candidate => image == candidate.Name);
        var stage = new Stage(earlier.Count, from, parent);
        if (parent is null && from.Image is { } reference && image != "scratch")
            stage.BaseImage = new ImageReference(reference.Span, reference.Text, image, from, stage);
        return stage;
    }
}
