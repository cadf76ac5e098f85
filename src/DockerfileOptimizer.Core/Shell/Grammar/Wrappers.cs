using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Finds the commands that a command runs: <c>sudo</c>, <c>env</c>, <c>sh -c</c> and their like.</summary>
internal static class Wrappers
{
    // Nobody stacks more; a text made of nothing but 'sudo' must not take quadratic time.
    private const int LongestChain = 8;

    /// <summary>A command of two lists of elements, with the commands that it runs.</summary>
    public static Parser<ShellCommand> Unwrapped(
        Parser<IReadOnlyList<ShellNode>> prefix,
        Func<Cursor, Parser<IReadOnlyList<ShellNode>>> words,
        Func<IReadOnlyList<ShellNode>, IReadOnlyList<ShellNode>, ShellCommand> combine) =>
        input =>
        {
            var first = prefix(input);
            if (!first.WasSuccessful)
                return Outcome.Fail<ShellCommand>(first);
            var second = words((Cursor)first.Remainder)(first.Remainder);
            if (!second.WasSuccessful)
                return Outcome.Fail<ShellCommand>(second);
            var command = combine(first.Value, second.Value);
            var cursor = (Cursor)input;
            command.Wrapper = (ShellCommand?)cursor.Notes!.Runner;
            Unwrap(command, cursor.Depth, level: 0);
            return Outcome.Success(command, second.Remainder);
        };

    /// <summary>The name of the program that a command runs, without the folder; null when it is computed.</summary>
    public static string? ProgramOf(ShellCommand command) =>
        command.NameText is { } name ? name.Substring(name.LastIndexOf('/') + 1) : null;

    private static void Unwrap(ShellCommand command, int depth, int level)
    {
        if (level == LongestChain || command.Arguments.Count == 0 || ProgramOf(command) is not { } program)
            return;
        if (WrapperSyntax.Of(program) is { } syntax)
        {
            command.ChangesRoot = syntax.ChangesRoot;
            command.MayRunNothing = syntax.MayRunNothing;
            command.InnerCommands = Inner(command, syntax);
            foreach (var inner in command.InnerCommands)
                Unwrap(inner, depth, level + 1);
        }

        if (command.Inner is null && InterpreterSyntax.FindScript(program, command.Arguments) is { } text)
            command.InnerScript = ShellScript.ParseInner(text, InterpreterSyntax.DialectOf(program), command, depth);
    }

    private static ShellCommand[] Inner(ShellCommand wrapper, WrapperSyntax syntax) =>
    [
        .. syntax.FindCommands(wrapper.Arguments)
            .Select(range => Inner(wrapper, syntax, range.Start, range.End))
            .OfType<ShellCommand>(),
    ];

    private static ShellCommand? Inner(ShellCommand wrapper, WrapperSyntax syntax, int start, int end)
    {
        var words = wrapper.Arguments;
        var assignments = new List<ShellAssignment>();
        for (; syntax.TakesAssignments && start < end; start++)
        {
            if (CommandGrammar.AssignmentOf(words[start]) is not { } assignment)
                break;
            assignments.Add(assignment);
        }

        return start < end ? new ShellCommand(wrapper, assignments, words[start], Slice(words, start + 1, end)) : null;
    }

    private static ArraySegment<ShellWord> Slice(IReadOnlyList<ShellWord> words, int start, int end)
    {
        var all = (ArraySegment<ShellWord>)words;
        return new ArraySegment<ShellWord>(all.Array!, all.Offset + start, end - start);
    }
}
