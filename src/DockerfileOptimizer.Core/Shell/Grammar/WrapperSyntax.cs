namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>How a program that runs another one is called: which options take a value, how many operands come first.</summary>
internal sealed class WrapperSyntax
{
    private static readonly Dictionary<string, WrapperSyntax> Known = new(StringComparer.Ordinal)
    {
        ["sudo"] = new() { ShortWithValue = "ugpCcDhRrtTU", LongWithValue = ["--user", "--group", "--prompt", "--chdir", "--host", "--chroot", "--close-from"], TakesAssignments = true },
        ["doas"] = new() { ShortWithValue = "uC" },
        ["env"] = new() { ShortWithValue = "uCS", LongWithValue = ["--unset", "--chdir", "--split-string"], TakesAssignments = true },
        ["exec"] = new() { ShortWithValue = "a" },
        ["command"] = new() { Queries = "vV" },
        ["builtin"] = new(),
        ["busybox"] = new(),
        ["eatmydata"] = new(),
        ["ionice"] = new() { ShortWithValue = "cnpPu", LongWithValue = ["--class", "--classdata"] },
        ["nice"] = new() { ShortWithValue = "n", LongWithValue = ["--adjustment"] },
        ["nohup"] = new(),
        ["setsid"] = new(),
        ["stdbuf"] = new() { ShortWithValue = "ioe", LongWithValue = ["--input", "--output", "--error"] },
        ["time"] = new() { ShortWithValue = "fo", LongWithValue = ["--format", "--output"] },
        ["timeout"] = new() { ShortWithValue = "ks", LongWithValue = ["--kill-after", "--signal"], Operands = 1 },
        ["gosu"] = new() { Operands = 1 },
        ["su-exec"] = new() { Operands = 1 },
        ["xargs"] = new() { ShortWithValue = "adEILnPs", LongWithValue = ["--arg-file", "--delimiter", "--max-lines", "--max-args", "--max-procs", "--max-chars", "--replace"] },
    };

    /// <summary>Letters of options that are followed by a value.</summary>
    public string ShortWithValue { get; init; } = "";

    public string[] LongWithValue { get; init; } = [];

    /// <summary>Letters of options with which it runs nothing.</summary>
    public string Queries { get; init; } = "";

    /// <summary>How many words stand between the options and the command.</summary>
    public int Operands { get; init; }

    /// <summary>True when <c>name=value</c> may stand in front of the command.</summary>
    public bool TakesAssignments { get; init; }

    public static WrapperSyntax? Of(string program) => Known.TryGetValue(program, out var syntax) ? syntax : null;

    /// <summary>The index of the first word behind options and operands; -1 when no command is run.</summary>
    public int SkipOptions(IReadOnlyList<ShellWord> words)
    {
        int index = 0;
        for (; index < words.Count && words[index].Value is { } option && option.StartsWith("-", StringComparison.Ordinal); index++)
        {
            if (option == "--")
            {
                index++;
                break;
            }

            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                if (Array.IndexOf(LongWithValue, option) >= 0)
                    index++;
                continue;
            }

            if (option.Skip(1).Any(letter => Queries.IndexOf(letter) >= 0))
                return -1;
            int valued = option.IndexOfAny(ShortWithValue.ToCharArray());
            if (valued == option.Length - 1)
                index++;
        }

        index += Operands;
        return index < words.Count ? index : -1;
    }
}
