using System.Text;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Writes a command in shell form as a JSON array. Lines, continuations and comments stay where they are.</summary>
internal static class ExecFormRewriter
{
    /// <summary>What only a shell can do.</summary>
    private static readonly HashSet<string> BuiltIns = new(StringComparer.Ordinal)
    {
        ".", ":", "[[", "alias", "bg", "break", "cd", "command", "continue", "declare", "eval", "exec", "exit", "export", "fg", "getopts", "hash",
        "jobs", "let", "local", "popd", "pushd", "read", "readonly", "return", "set", "shift", "shopt", "source", "time", "times", "trap", "type",
        "typeset", "ulimit", "umask", "unalias", "unset", "until", "wait",
    };

    /// <summary>The array of the command's own words; null when the command needs a shell.</summary>
    public static TextChange[]? OfWords(ShellScript script)
    {
        if (OnlyCommand(script) is not { Name.Value: { Length: > 0 } name } command || BuiltIns.Contains(name))
            return null;
        if (command.Assignments.Count > 0 || command.Redirections.Count > 0)
            return null;
        IReadOnlyList<ShellWord> words = [command.Name, .. command.Arguments];
        if (!words.All(IsLiteral))
            return null;
        return
        [
            .. words.Select((word, index) => word.ReplaceWith(
                (index == 0 ? "[" : "") + Quote(word.Value!) + (index == words.Count - 1 ? "]" : ","))),
        ];
    }

    /// <summary><c>["/bin/sh", "-c", "exec …"]</c>; null when no single program is what the script is for.</summary>
    public static TextChange[]? OfShell(CommandInstruction instruction, ShellScript script)
    {
        var text = instruction.Command;
        if (instruction.Heredocs.Count > 0 || text.ToString().Any(char.IsControl) || LastCommand(script) is not { Name: { } name })
            return null;
        var insertions = new SortedDictionary<int, string> { [text.Span.Start] = "[\"/bin/sh\", \"-c\", \"" };
        Insert(name.Span.Start, "exec ");
        for (int offset = text.Start; offset < text.End; offset++)
        {
            if (text[offset] is '"' or '\\')
                Insert(text.ToSource(offset), "\\");
        }

        Insert(text.Span.End, "\"]");
        return [.. insertions.Select(insertion => new TextChange(new TextSpan(insertion.Key, 0), insertion.Value))];

        void Insert(int offset, string inserted) => insertions[offset] = insertions.TryGetValue(offset, out string? before) ? before + inserted : inserted;
    }

    /// <summary>True when the script hands its process over to the program itself.</summary>
    public static bool EndsInExec(ShellScript script) =>
        script.Commands.Any(command => command.NameText == "exec" && command.Arguments.Count > 0 && command.Wrapper is null);

    private static ShellCommand? OnlyCommand(ShellScript script) =>
        script is { Errors.Count: 0, Comments.Count: 0, Body.Items: { Count: 1 } items }
        && items[0] is { Terminator: ShellTerminator.None or ShellTerminator.Newline, Command.Pipelines: { Count: 1 } pipelines }
        && pipelines[0] is { IsNegated: false, Commands: { Count: 1 } commands }
            ? commands[0] as ShellCommand
            : null;

    /// <summary>The program that a script ends in, when nothing else needs the shell any longer.</summary>
    private static ShellCommand? LastCommand(ShellScript script)
    {
        if (script.Errors.Count > 0 || script.Comments.Count > 0 || script.Body.Items.Count == 0)
            return null;
        var items = script.Body.Items;
        var last = items[items.Count - 1];
        if (last.Terminator == ShellTerminator.Sequence || items.Any(item => item.Terminator == ShellTerminator.Background))
            return null;
        if (last.Command.Operators.Any(joint => joint.Kind == ShellOperatorKind.OrIf) || script.Commands.Any(command => command.NameText is "trap" or "wait"))
            return null;
        var pipeline = last.Command.Pipelines[last.Command.Pipelines.Count - 1];
        if (pipeline is not { IsNegated: false, Commands: { Count: 1 } commands } || commands[0] is not ShellCommand { Name: { } name } program)
            return null;
        return name.Value is { } value && BuiltIns.Contains(value) ? null : program;
    }

    private static bool IsLiteral(ShellWord word) =>
        word.Value is { } value && !word.HasGlob && !value.Any(char.IsControl) && word.Text.Length == word.Span.Length
        && word.Parts.All(part => part is ShellSingleQuoted or ShellDoubleQuoted || (part is ShellLiteral && part.Text.IndexOf('~') < 0));

    private static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            if (character is '"' or '\\')
                json.Append('\\');
            json.Append(character);
        }

        return json.Append('"').ToString();
    }
}
