using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Gives a stage another name, at its FROM and wherever the file refers to it by name.</summary>
internal static class StageRenaming
{
    /// <summary>A file with more is generated, and nobody chose the names one by one.</summary>
    private const int MostStages = 200;

    /// <summary>The changes; null when a place that refers to the stage cannot be rewritten.</summary>
    public static IReadOnlyList<TextChange>? Changes(DockerfileModel model, Stage stage, string newName)
    {
        if (model.Stages.Count > MostStages)
            return null;
        var changes = new List<TextChange> { stage.From.StageName!.ReplaceWith(newName) };
        foreach (var child in model.Stages.Where(candidate => candidate.Parent == stage))
        {
            // A name that a variable holds stands somewhere else.
            if (child.From.Image is not { } image || image.Text != stage.Name)
                return null;
            changes.Add(image.ReplaceWith(newName));
        }

        foreach (var user in model.Stages.Where(candidate => candidate.Index > stage.Index))
        {
            foreach (var place in user.Instructions.SelectMany(StageReference.Of).Where(place => !place.IsIndex && model.FindStage(place.Name, user) == stage))
            {
                if (place.Span is not { } span || span.Length != place.Name.Length)
                    return null;
                changes.Add(new TextChange(span, newName));
            }
        }

        return changes;
    }
}
