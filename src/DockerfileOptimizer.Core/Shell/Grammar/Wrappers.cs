using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Finds the command that a command runs: <c>sudo</c>, <c>env</c>, <c>sh -c</c> and their like.</summary>
internal static class Wrappers
{
    // Nobody stacks more; a text made of nothing but 'sudo' must not take quadratic time.
    private const int LongestChain = 8;

    /// <summary>A command of two lists of elements, with the commands that it runs.</summary>
    public static Parser<ShellCommand> Unwrapped(
        Parser<IReadOnlyList<ShellNode>> prefix,
        Parser<IReadOnlyList<ShellNode>> words,
        Func<IReadOnlyList<ShellNode>, IReadOnlyList<ShellNode>, ShellCommand> combine) =>
        input =>
        {
            var first = prefix(input);
            if (!first.WasSuccessful)
                return Outcome.Fail<ShellCommand>(first);
            var second = words(first.Remainder);
            if (!second.WasSuccessful)
                return Outcome.Fail<ShellCommand>(second);
            var command = combine(first.Value, second.Value);
            Unwrap(command, ((Cursor)input).Depth);
            return Outcome.Success(command, second.Remainder);
        };

    private static void Unwrap(ShellCommand command, int depth)
    {
        for (int level = 0; level < LongestChain && command is { Arguments.Count: > 0, NameText: { } name }; level++)
        {
            string program = name.Substring(name.LastIndexOf('/') + 1);
            if (WrapperSyntax.Of(program) is { } syntax)
            {
                if (Inner(command, syntax) is not { } inner)
                    return;
                command.Inner = inner;
                command = inner;
                continue;
            }

            if (InterpreterSyntax.FindScript(program, command.Arguments) is { } script && ScriptText.Of(script) is { } text)
                command.InnerScript = ShellScript.ParseInner(text, InterpreterSyntax.DialectOf(program), command, depth + 1);
            return;
        }
    }

    private static ShellCommand? Inner(ShellCommand wrapper, WrapperSyntax syntax)
    {
        var words = wrapper.Arguments;
        int index = syntax.SkipOptions(words);
        if (index < 0)
            return null;
        var assignments = new List<ShellAssignment>();
        for (; syntax.TakesAssignments && index < words.Count; index++)
        {
            if (CommandGrammar.AssignmentOf(words[index]) is not { } assignment)
                break;
            assignments.Add(assignment);
        }

        if (index >= words.Count)
            return null;
        return new ShellCommand(wrapper, assignments, words[index], Tail(words, index + 1));
    }

    private static ArraySegment<ShellWord> Tail(IReadOnlyList<ShellWord> words, int start)
    {
        var all = (ArraySegment<ShellWord>)words;
        return new ArraySegment<ShellWord>(all.Array!, all.Offset + start, all.Count - start);
    }
}
