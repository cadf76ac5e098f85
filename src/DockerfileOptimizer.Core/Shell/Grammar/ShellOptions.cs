namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The options that a shell is called with.</summary>
internal sealed class ShellOptions
{
    /// <summary>Reads the arguments up to the first that is no option or that is not known (null).</summary>
    public ShellOptions(IEnumerable<string?> arguments)
    {
        int values = 0;
        foreach (string? argument in arguments)
        {
            if (values > 0)
                values--;
            else if (argument is not { Length: > 1 } || argument[0] is not ('-' or '+'))
                return;
            else
                values = Add(argument);
            OperandIndex++;
            if (argument == "--" && values == 0)
                return;
        }
    }

    /// <summary>The index of the first argument behind the options, or the number of arguments.</summary>
    public int OperandIndex { get; private set; }

    /// <summary>True for <c>-c</c>: the first operand is the script.</summary>
    public bool RunsText { get; private set; }

    /// <summary>True for <c>-s</c>: the script is read from the standard input, and all operands are its arguments.</summary>
    public bool ReadsInput { get; private set; }

    /// <summary>Notes an option, and tells how many values follow it.</summary>
    private int Add(string option)
    {
        if (option.StartsWith("--", StringComparison.Ordinal))
            return option is "--rcfile" or "--init-file" ? 1 : 0;
        RunsText |= option.IndexOf('c') > 0;
        ReadsInput |= option.IndexOf('s') > 0;
        return option.Count(letter => letter is 'o' or 'O');
    }
}
