using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>A command in shell form that starts <c>java</c> with options from variables.</summary>
internal sealed class JavaShellStart
{
    /// <summary>The variable that Java reads options from by itself.</summary>
    public const string ToolOptions = "JAVA_TOOL_OPTIONS";

    private static readonly Regex Options = new(@"^""?\$(?:(?<name>\w*(?:OPTS|OPTIONS|ARGS|FLAGS|PARAMS))|\{(?<name>\w*(?:OPTS|OPTIONS|ARGS|FLAGS|PARAMS))(?::-)?\})""?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly ShellCommand _command;

    private JavaShellStart(ShellCommand command, IReadOnlyList<ShellWord> variables)
    {
        _command = command;
        Variables = variables;
    }

    /// <summary>The words that stand for options; at least one.</summary>
    public IReadOnlyList<ShellWord> Variables { get; }

    /// <summary>The variable; null when there are several.</summary>
    public string? VariableName => Variables.Count == 1 ? Options.Match(Variables[0].Text).Groups["name"].Value : null;

    /// <summary>Reads a script; null when it is no such command, or hands over to it already.</summary>
    public static JavaShellStart? TryRead(ShellScript script)
    {
        if (script.Errors.Count > 0 || ExecFormRewriter.EndsInExec(script))
            return null;
        var command = script.Commands.LastOrDefault(candidate => candidate is { Inner: null, InnerScript: null, Wrapper: null, IsConditional: false } && Commands.ProgramName.Of(candidate) == "java");
        if (command is null)
            return null;
        // What stands behind the archive or the class is not for Java.
        var variables = command.Arguments.TakeWhile(word => word.Value is null || word.Value.StartsWith("-", StringComparison.Ordinal)).Where(word => Options.IsMatch(word.Text)).ToList();
        return variables.Count > 0 ? new(command, variables) : null;
    }

    /// <summary>The changes that make a JSON array of the command without the variable; null when the command needs a shell for more.</summary>
    public IReadOnlyList<TextChange>? ToArray()
    {
        List<ShellWord> words = [_command.Name!, .. _command.Arguments.Where(word => !Variables.Contains(word))];
        bool isAlone = _command.Script is { Comments.Count: 0, Body.Items: { Count: 1 } items } && items[0] is { Terminator: ShellTerminator.None or ShellTerminator.Newline, Command.Pipelines: { Count: 1 } pipelines } && pipelines[0] is { IsNegated: false, Commands: { Count: 1 } commands } && commands[0] == _command;
        if (!isAlone || _command.Assignments.Count > 0 || _command.Redirections.Count > 0 || !words.TrueForAll(IsPlain) || _command.Arguments[_command.Arguments.Count - 1] == Variables[0])
            return null;
        var changes = words.Select((word, index) => word.ReplaceWith((index == 0 ? "[" : "") + $"\"{word.Value}\"" + (index == words.Count - 1 ? "]" : ","))).ToList();
        foreach (var variable in Variables)
        {
            // The blank behind it goes too, if there is just one.
            int end = variable.Span.End;
            bool isFollowed = words.Exists(word => word.Span.Start == end + 1);
            changes.Add(new(new TextSpan(variable.Span.Start, variable.Span.Length + (isFollowed ? 1 : 0)), ""));
        }

        return changes;
    }

    private static bool IsPlain(ShellWord word) =>
        word.Value is { Length: > 0 } value && !word.HasGlob && value.IndexOfAny(['"', '\\', '~']) < 0 && !value.Any(char.IsControl) && word.Text.Length == word.Span.Length;
}
