using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>A place of an instruction that names a stage, an image or a context to take files from.</summary>
/// <param name="Instruction">The COPY or RUN; of an ONBUILD, its trigger.</param>
/// <param name="Name">What is named, as written.</param>
/// <param name="Span">Where the name stands; null when quotes or a continuation are in the way.</param>
public sealed record StageReference(Instruction Instruction, string Name, TextSpan? Span)
{
    /// <summary>True for the number of a stage.</summary>
    public bool IsIndex => Name.Length > 0 && Name.All(character => character is >= '0' and <= '9');

    /// <summary>The references of an instruction: the from of a COPY, and those of the mounts of a RUN.</summary>
    public static IEnumerable<StageReference> Of(Instruction instruction)
    {
        var actual = instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction;
        if (actual is CopyInstruction && actual.Flag("from") is { Value: { Length: > 0 } source } from)
            return [new(actual, source, from.ValueSpan.Length == source.Length ? from.ValueSpan : null)];
        return actual is RunInstruction
            ? actual.Flags.Where(flag => flag.Name == "mount" && flag.Value is not null).SelectMany(flag => OfMount(actual, flag))
            : [];
    }

    private static IEnumerable<StageReference> OfMount(Instruction run, InstructionFlag mount)
    {
        const string option = "from=";
        string text = mount.Value!;
        bool isVerbatim = mount.ValueSpan.Length == text.Length;
        int start = 0;
        foreach (string field in text.Split(','))
        {
            if (field.Length > option.Length && field.StartsWith(option, StringComparison.OrdinalIgnoreCase))
            {
                string name = field.Substring(option.Length);
                yield return new(run, name, isVerbatim ? new TextSpan(mount.ValueSpan.Start + start + option.Length, name.Length) : null);
            }

            start += field.Length + 1;
        }
    }
}
