using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Finds the script of a shell: the string behind <c>-c</c>, or what it reads from its input.</summary>
internal static class InterpreterSyntax
{
    /// <summary>The text that is a script, or null when the program is no shell, runs a file, or the text is computed.</summary>
    public static View? FindScript(string program, IReadOnlyList<ShellWord> arguments) => program switch
    {
        "eval" => ScriptText.Joined(arguments),
        "su" or "runuser" => ScriptText.Of(OfUserSwitch(arguments)),
        _ when IsShell(program) => ScriptText.Of(OfShell(arguments)),
        _ => null,
    };

    /// <summary>True when the program is a shell that reads its script from the standard input.</summary>
    public static bool ReadsScript(string program, IReadOnlyList<ShellWord> arguments)
    {
        if (!IsShell(program))
            return false;
        var options = new ShellOptions(arguments.Select(argument => argument.Value));
        return !options.RunsText && (options.ReadsInput || options.OperandIndex == arguments.Count || arguments[options.OperandIndex].Value is "-" or "/dev/stdin");
    }

    /// <summary>The index of the script among the arguments of a shell, or -1 when there is none.</summary>
    public static int IndexOfScript(IReadOnlyList<string?> arguments)
    {
        var options = new ShellOptions(arguments);
        return options.RunsText && options.OperandIndex < arguments.Count ? options.OperandIndex : -1;
    }

    public static ShellDialect DialectOf(string program) => program is "bash" or "ksh" or "zsh" ? ShellDialect.Bash : ShellDialect.Posix;

    private static bool IsShell(string program) => program is "sh" or "bash" or "dash" or "ash" or "ksh" or "zsh";

    private static ShellWord? OfShell(IReadOnlyList<ShellWord> arguments)
    {
        int index = IndexOfScript([.. arguments.Select(argument => argument.Value)]);
        return index < 0 ? null : arguments[index];
    }

    // 'su - user -c …' and 'su -lc … user' are both common: the option may stand anywhere.
    private static ShellWord? OfUserSwitch(IReadOnlyList<ShellWord> arguments)
    {
        for (int index = 0; index + 1 < arguments.Count; index++)
        {
            if (arguments[index].Value is "-c" or "--command" or "-lc")
                return arguments[index + 1];
        }

        return null;
    }
}
