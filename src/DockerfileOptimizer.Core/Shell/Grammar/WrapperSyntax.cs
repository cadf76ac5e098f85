namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>How a program that runs another one is called: which options take a value, how many operands come first.</summary>
internal sealed class WrapperSyntax
{
    private static readonly Dictionary<string, WrapperSyntax> Known = new(StringComparer.Ordinal)
    {
        ["sudo"] = new() { ShortWithValue = "ugpCcDhRrtTU", LongWithValue = ["--user", "--group", "--prompt", "--chdir", "--host", "--chroot", "--close-from"], TakesAssignments = true },
        ["doas"] = new() { ShortWithValue = "uC" },
        ["runuser"] = new() { ShortWithValue = "ugG", LongWithValue = ["--user", "--group", "--supp-group"], Requires = ["-u", "--user"] },
        ["gosu"] = new() { Operands = 1 },
        ["su-exec"] = new() { Operands = 1 },
        ["s6-setuidgid"] = new() { Operands = 1 },
        ["setpriv"] = new()
        {
            LongWithValue = ["--reuid", "--regid", "--ruid", "--euid", "--rgid", "--egid", "--groups", "--inh-caps", "--ambient-caps", "--bounding-set", "--securebits", "--pdeathsig", "--selinux-label", "--apparmor-profile"],
            Queries = "d",
        },
        ["chroot"] = new() { Operands = 1, ChangesRoot = true },
        ["unshare"] = new() { ShortWithValue = "RwSGl", LongWithValue = ["--setuid", "--setgid", "--propagation", "--map-user", "--map-group"], Queries = "R" },
        ["env"] = new() { ShortWithValue = "uC", LongWithValue = ["--unset", "--chdir"], Queries = "S", TakesAssignments = true },
        ["exec"] = new() { ShortWithValue = "a" },
        ["command"] = new() { Queries = "vV" },
        ["builtin"] = new(),
        ["busybox"] = new(),
        ["find"] = new() { Starts = ["-exec", "-execdir", "-ok", "-okdir"], Ends = [";", "+"], MayRunNothing = true, ReadsInput = true },
        ["xargs"] = new() { ShortWithValue = "adEILnPs", LongWithValue = ["--arg-file", "--delimiter", "--max-lines", "--max-args", "--max-procs", "--max-chars", "--replace"], ReadsInput = true },
        ["time"] = new() { ShortWithValue = "fo", LongWithValue = ["--format", "--output"] },
        ["timeout"] = new() { ShortWithValue = "ks", LongWithValue = ["--kill-after", "--signal"], Operands = 1 },
        ["nice"] = new() { ShortWithValue = "n", LongWithValue = ["--adjustment"] },
        ["ionice"] = new() { ShortWithValue = "cnpPu", LongWithValue = ["--class", "--classdata"] },
        ["chrt"] = new() { ShortWithValue = "TPD", LongWithValue = ["--sched-runtime", "--sched-period", "--sched-deadline"], Queries = "pm", Operands = 1 },
        ["taskset"] = new() { Queries = "p", Operands = 1 },
        ["nohup"] = new(),
        ["setsid"] = new(),
        ["stdbuf"] = new() { ShortWithValue = "ioe", LongWithValue = ["--input", "--output", "--error"] },
        ["unbuffer"] = new(),
        ["eatmydata"] = new(),
        ["fakeroot"] = new() { ShortWithValue = "lsib", LongWithValue = ["--lib", "--faked"] },
        ["strace"] = new() { ShortWithValue = "aeEIoOPsSuUX", Queries = "p" },
        ["catchsegv"] = new(),
        ["linux32"] = new(),
        ["linux64"] = new(),
        ["setarch"] = new() { Operands = 1 },
        ["ssh-agent"] = new() { ShortWithValue = "aEOPt", Queries = "k" },
        ["xvfb-run"] = new() { ShortWithValue = "efnpsw", LongWithValue = ["--error-file", "--auth-file", "--server-num", "--xauth-protocol", "--server-args", "--wait"] },
        ["dumb-init"] = new() { ShortWithValue = "r", LongWithValue = ["--rewrite"] },
        ["tini"] = new() { ShortWithValue = "pe" },
        ["catatonit"] = new(),
    };

    /// <summary>Letters of options that are followed by a value.</summary>
    public string ShortWithValue { get; private init; } = "";

    public string[] LongWithValue { get; private init; } = [];

    /// <summary>Letters of options with which it runs nothing, or nothing that its words tell.</summary>
    public string Queries { get; private init; } = "";

    /// <summary>Options of which it takes one to run a command, and not a script; empty when none is needed.</summary>
    public string[] Requires { get; private init; } = [];

    /// <summary>How many words stand between the options and the command.</summary>
    public int Operands { get; private init; }

    /// <summary>Options that a command follows, up to one of <see cref="Ends"/>; empty when the command is the last of its words.</summary>
    public string[] Starts { get; private init; } = [];

    public string[] Ends { get; private init; } = [];

    /// <summary>True when <c>name=value</c> may stand in front of the command.</summary>
    public bool TakesAssignments { get; private init; }

    /// <summary>True when it succeeds also where there is nothing to run the command for.</summary>
    public bool MayRunNothing { get; private init; }

    /// <summary>True when the command sees another root directory.</summary>
    public bool ChangesRoot { get; private init; }

    /// <summary>True when its standard input is not what the command reads.</summary>
    public bool ReadsInput { get; private init; }

    public static WrapperSyntax? Of(string program) => Known.TryGetValue(program, out var syntax) ? syntax : null;

    /// <summary>Where commands stand among the words, each by its first index and the one behind its last.</summary>
    public IEnumerable<(int Start, int End)> FindCommands(IReadOnlyList<ShellWord> words)
    {
        if (Starts.Length > 0)
            return FindMarked(words);
        int start = SkipOptions(words);
        return start < 0 ? [] : [(start, words.Count)];
    }

    private IEnumerable<(int Start, int End)> FindMarked(IReadOnlyList<ShellWord> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (Array.IndexOf(Starts, words[index].Value) < 0)
                continue;
            int start = ++index;
            while (index < words.Count && Array.IndexOf(Ends, words[index].Value) < 0)
                index++;
            if (start < index && index < words.Count)
                yield return (start, index);
        }
    }

    private int SkipOptions(IReadOnlyList<ShellWord> words)
    {
        bool isComplete = Requires.Length == 0;
        int index = 0;
        for (; index < words.Count && words[index].Value is { } option && option.StartsWith("-", StringComparison.Ordinal); index++)
        {
            if (option == "--")
            {
                index++;
                break;
            }

            isComplete |= Array.IndexOf(Requires, option) >= 0;
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
        return isComplete && index < words.Count ? index : -1;
    }
}
