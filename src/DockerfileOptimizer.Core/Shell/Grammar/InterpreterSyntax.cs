namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Finds the script among the arguments of a shell: the string behind <c>-c</c>.</summary>
internal static class InterpreterSyntax
{
    /// <summary>The word that is a script, or null when the program is no shell or runs a file.</summary>
    public static ShellWord? FindScript(string program, IReadOnlyList<ShellWord> arguments) => program switch
    {
        "sh" or "bash" or "dash" or "ash" or "ksh" or "zsh" => OfShell(arguments),
        "su" or "runuser" => OfUserSwitch(arguments),
        _ => null,
    };

    public static ShellDialect DialectOf(string program) => program is "bash" or "ksh" or "zsh" ? ShellDialect.Bash : ShellDialect.Posix;

    private static ShellWord? OfShell(IReadOnlyList<ShellWord> arguments)
    {
        bool runsText = false;
        int index = 0;
        for (; index < arguments.Count && arguments[index].Value is { Length: > 1 } option && option[0] is '-' or '+'; index++)
        {
            if (option == "--")
            {
                index++;
                break;
            }

            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                if (option is "--rcfile" or "--init-file")
                    index++;
                continue;
            }

            runsText |= option.IndexOf('c') > 0;
            index += option.Count(letter => letter is 'o' or 'O');
        }

        return runsText && index < arguments.Count ? arguments[index] : null;
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
