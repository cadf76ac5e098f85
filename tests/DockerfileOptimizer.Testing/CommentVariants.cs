using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>Continues instructions on another line, with a comment between.</summary>
internal static class CommentVariants
{
    public static MarkedText? BeforeArguments(MarkedText file) => Continued(file, (_, instruction) => instruction.Body.Span.Start);

    public static MarkedText? BeforeLastWord(MarkedText file) => Continued(file, LastWord);

    private static MarkedText? Continued(MarkedText file, Func<DockerfileModel, Instruction, int?> placeOf)
    {
        var model = DockerfileModel.Create(file.Syntax, target: null, new Dictionary<string, string>());
        var places = model.Syntax.Instructions
            .Where(instruction => instruction.Heredocs.Count == 0 && !instruction.Body.IsEmpty)
            .Select(instruction => placeOf(model, instruction))
            .OfType<int>()
            .Where(place => file.Text[place - 1] is ' ' or '\t');
        return Variants.Changed(file, places.Select(place => new TextChange(new(place, 0), $"{model.Syntax.Escape}\n# note\n    ")));
    }

    // A quoted word is one word, and so is left alone inside; text that is no list of words has no last one.
    private static int? LastWord(DockerfileModel model, Instruction instruction)
    {
        if (instruction is CommandInstruction command && model.ScriptOf(command) is { } script)
            return script.Commands is [.., { Arguments: [.., var argument] }] ? argument.Span.Start : null;
        return instruction is not UnrecognizedInstruction && instruction.Arguments is [.., var word] ? word.Span.Start : null;
    }
}
