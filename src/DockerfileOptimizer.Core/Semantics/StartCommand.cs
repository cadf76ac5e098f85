using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>The one program that a container of a stage starts: ENTRYPOINT and CMD together, without what only wraps it.</summary>
public sealed class StartCommand
{
    private static readonly string[] Inits = ["tini", "tini-static", "dumb-init", "docker-init", "catatonit"];

    /// <summary>Options of the init programs that are followed by a value.</summary>
    private static readonly string[] InitOptionsWithValue = ["-p", "-e", "-r", "--rewrite"];

    private StartCommand(IReadOnlyList<StartWord> words) => Words = words;

    /// <summary>The program and its arguments; at least one word.</summary>
    public IReadOnlyList<StartWord> Words { get; }

    /// <summary>True when the file says what is started, be it in a way that cannot be read here.</summary>
    public static bool IsGiven(Stage stage) => stage.InheritedInstructions.Any(instruction => instruction is EntrypointInstruction or CmdInstruction);

    /// <summary>Reads what a stage starts; null when nothing is given, or more than one program, or a program by a computed name.</summary>
    public static StartCommand? Of(Stage stage, DockerfileModel model)
    {
        var (entrypoint, command) = InForce(stage);
        if ((entrypoint ?? (CommandInstruction?)command) is not { } instruction)
            return null;
        if (model.ScriptOf(instruction) is { } script)
            return Of(script);
        if (instruction.Form != InstructionForm.Exec)
            return null;
        var words = instruction.Arguments.Select(ToWord).ToList();
        if (entrypoint is not null && command is { Form: InstructionForm.Exec })
            words.AddRange(command.Arguments.Select(ToWord));
        return Unwrap(words);
    }

    private static (EntrypointInstruction? Entrypoint, CmdInstruction? Command) InForce(Stage stage)
    {
        EntrypointInstruction? entrypoint = null;
        CmdInstruction? command = null;
        foreach (var link in stage.Chain.Reverse())
        {
            var ownCommand = link.Instructions.OfType<CmdInstruction>().LastOrDefault();
            if (link.Instructions.OfType<EntrypointInstruction>().LastOrDefault() is { } ownEntrypoint)
            {
                // A new ENTRYPOINT drops the CMD of the image it builds on.
                entrypoint = ownEntrypoint;
                command = null;
            }

            command = ownCommand ?? command;
        }

        return (entrypoint, command);
    }

    private static StartCommand? Of(ShellScript script)
    {
        var programs = script.Commands.Where(command => command.Inner is null && command.InnerScript is null).ToList();
        if (programs.Count != 1 || programs[0] is not { Name: { } name, IsConditional: false } program)
            return null;
        for (var command = program; command is not null; command = command.Wrapper)
        {
            if (command.Assignments.Count > 0)
                return null;
        }

        return Unwrap([ToWord(name), .. program.Arguments.Select(ToWord)]);
    }

    private static StartCommand? Unwrap(List<StartWord> words)
    {
        while (words.Count > 0 && words[0].Value is { } program && Inits.Contains(ProgramOf(program), StringComparer.Ordinal))
        {
            words.RemoveAt(0);
            while (words.Count > 0 && words[0].Value is { } option && option.StartsWith("-", StringComparison.Ordinal))
            {
                words.RemoveRange(0, Math.Min(words.Count, InitOptionsWithValue.Contains(option, StringComparer.Ordinal) ? 2 : 1));
                if (option == "--")
                    break;
            }
        }

        return words.Count > 0 && words[0].Value is { Length: > 0 } ? new(words) : null;
    }

    private static string ProgramOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static StartWord ToWord(Word word) =>
        new(word.Value, word.Span, word.ContentSpan.Length == word.Value.Length ? word.ContentSpan : null);

    private static StartWord ToWord(ShellWord word) =>
        new(word.Value, word.Span, word.Value == word.Text && word.Span.Length == word.Text.Length ? word.Span : null);
}
