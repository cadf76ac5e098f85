namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Hands here-documents to the shells that read their scripts from them.</summary>
internal static class StandardInput
{
    // Nobody writes more behind a here-document; a text made of nothing but redirections must not take quadratic time.
    private const int MostRedirections = 8;

    /// <summary>The script of <c>sh &lt;&lt;EOF</c>, or of the <c>sh</c> in <c>cat &lt;&lt;EOF | sh</c>.</summary>
    public static void Feed(ShellRedirection redirection, int depth)
    {
        if (redirection.Parent is not ShellCommand command || !IsInput(redirection, command) || ScriptText.Of(redirection.Heredoc!) is not { } text)
            return;
        var shell = Innermost(IsCopied(command) && command.Parent is ShellPipeline { Commands.Count: > 1 } pipeline && pipeline.Commands[0] == command
            ? pipeline.Commands[1]
            : command);
        if (shell is { InnerScript: null } && Wrappers.ProgramOf(shell) is { } program && InterpreterSyntax.ReadsScript(program, shell.Arguments))
            shell.InnerScript = ShellScript.ParseInner(text, InterpreterSyntax.DialectOf(program), shell, depth);
    }

    /// <summary>True when the here-document is what the command reads: no later redirection takes its place.</summary>
    private static bool IsInput(ShellRedirection redirection, ShellCommand command)
    {
        var all = command.Redirections;
        for (int index = all.Count - 1; index >= Math.Max(0, all.Count - MostRedirections); index--)
        {
            if (all[index].FileDescriptor == 0)
                return all[index] == redirection;
        }

        return false;
    }

    private static bool IsCopied(ShellCommand command) =>
        command.NameText == "cat" && (command.Arguments.Count == 0 || (command.Arguments.Count == 1 && command.Arguments[0].Value == "-"));

    /// <summary>The command that reads what a command is given; null when that is no simple one, or reads it itself.</summary>
    private static ShellCommand? Innermost(ShellNode node)
    {
        var command = node as ShellCommand;
        while (command?.Inner is { } inner)
        {
            if (Wrappers.ProgramOf(command) is not { } program || WrapperSyntax.Of(program) is not { ReadsInput: false })
                return null;
            command = inner;
        }

        return command;
    }
}
