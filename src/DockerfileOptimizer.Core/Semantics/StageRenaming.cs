using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Gives a stage another name, at its FROM and wherever the file refers to it by name.</summary>
internal static class StageRenaming
{
    /// <summary>The changes; null when a place that refers to the stage cannot be rewritten.</summary>
    public static IReadOnlyList<TextChange>? Changes(DockerfileModel model, Stage stage, string newName)
    {
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
            foreach (var place in user.Instructions.SelectMany(SourcesOf).Where(place => model.FindStage(place.Name, user) == stage && !IsIndex(place.Name)))
            {
                if (place.Span is not { } span || span.Length != place.Name.Length)
                    return null;
                changes.Add(new TextChange(span, newName));
            }
        }

        return changes;
    }

    private static IEnumerable<(string Name, TextSpan? Span)> SourcesOf(Instruction instruction)
    {
        var actual = instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction;
        if (actual is CopyInstruction && actual.Flag("from") is { Value: { Length: > 0 } source } from)
            return [(source, from.ValueSpan)];
        return actual is RunInstruction run
            ? run.Flags.Where(flag => flag.Name == "mount" && flag.Value is not null).SelectMany(MountSource)
            : [];
    }

    private static IEnumerable<(string Name, TextSpan? Span)> MountSource(InstructionFlag mount)
    {
        string text = mount.Value!;
        bool isVerbatim = mount.ValueSpan.Length == text.Length;
        int start = 0;
        foreach (string field in text.Split(','))
        {
            const string option = "from=";
            if (field.StartsWith(option, StringComparison.OrdinalIgnoreCase))
            {
                string name = field.Substring(option.Length);
                yield return (name, isVerbatim ? new TextSpan(mount.ValueSpan.Start + start + option.Length, name.Length) : null);
            }

            start += field.Length + 1;
        }
    }

    private static bool IsIndex(string name) => name.All(character => character is >= '0' and <= '9');
}
