using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Splits a file into stages and resolves what they are FROM.</summary>
internal sealed class StageReader(VariableScope variables)
{
    /// <summary>Of stages with one name, the last so far.</summary>
    private readonly Dictionary<string, Stage> _latest = new(StringComparer.Ordinal);

    public IReadOnlyList<Stage> Read(DockerfileSyntax syntax)
    {
        var stages = new List<Stage>();
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is FromInstruction from)
                stages.Add(Open(from, stages.Count));
            else if (stages.Count > 0)
                stages[stages.Count - 1].Add(instruction);
            else if (instruction is ArgInstruction argument)
                variables.AddGlobal(argument);
        }

        return stages;
    }

    /// <summary>Marks the stage to build and those it is FROM.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="names">The same by name.</param>
    /// <param name="nameOrIndex">The stage asked for; null or empty is the last one.</param>
    public static Stage? MarkTarget(IReadOnlyList<Stage> stages, StageNames names, string? nameOrIndex)
    {
        if (stages.Count == 0)
            return null;
        var target = string.IsNullOrEmpty(nameOrIndex) ? stages[stages.Count - 1] : names.Find(nameOrIndex!, stages.Count);
        if (target is null)
            return null;
        target.IsTarget = true;
        foreach (var stage in target.Chain)
            stage.IsExported = true;
        return target;
    }

    private Stage Open(FromInstruction from, int index)
    {
        string? image = from.Image is { } word ? variables.ExpandGlobal(word) : null;
        // Docker keeps the names in lower case and does not lower what stands behind FROM.
        var parent = image is not null && _latest.TryGetValue(image, out var named) ? named : null;
        var stage = new Stage(index, from, parent);
        if (stage.Name is { } name)
            _latest[name] = stage;
        if (parent is null && image == "scratch")
            stage.IsScratch = true;
        else if (parent is null && from.Image is { } reference)
            stage.BaseImage = new ImageReference(reference.Span, reference.Text, image, from, stage);
        return stage;
    }
}
