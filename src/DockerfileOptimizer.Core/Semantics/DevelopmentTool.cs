namespace DockerfileOptimizer.Semantics;

/// <summary>A package with tools for people who develop or look for mistakes, as distributions name it.</summary>
/// <param name="User">Who may use it.</param>
/// <param name="Programs">Its programs; at least one.</param>
internal sealed record DevelopmentTool(ToolUser User, params string[] Programs)
{
    private static readonly Dictionary<string, DevelopmentTool> Known = new(StringComparer.Ordinal)
    {
        ["vim"] = new(ToolUser.People, "vim", "vi", "view", "vimdiff", "ex", "vimrc"),
        ["vim-tiny"] = new(ToolUser.People, "vim", "vi", "view", "ex", "vimrc"),
        ["vim-nox"] = new(ToolUser.People, "vim", "vi", "vimrc"),
        ["vim-minimal"] = new(ToolUser.People, "vim", "vi", "vimrc"),
        ["vim-enhanced"] = new(ToolUser.People, "vim", "vi", "vimrc"),
        ["neovim"] = new(ToolUser.People, "nvim", "neovim"),
        ["nano"] = new(ToolUser.People, "nano", "nanorc"),
        ["emacs"] = new(ToolUser.People, "emacs"),
        ["emacs-nox"] = new(ToolUser.People, "emacs"),
        ["joe"] = new(ToolUser.People, "joe"),
        ["mc"] = new(ToolUser.People, "mc", "mcedit"),
        ["htop"] = new(ToolUser.People, "htop", "htoprc"),
        ["iotop"] = new(ToolUser.People, "iotop"),
        ["iftop"] = new(ToolUser.People, "iftop"),
        ["man-db"] = new(ToolUser.People, "man", "mandb"),
        ["manpages"] = new(ToolUser.People, "man"),
        ["man-pages"] = new(ToolUser.People, "man"),
        ["tmux"] = new(ToolUser.Debugging, "tmux"),
        ["screen"] = new(ToolUser.Debugging, "screen"),
        ["strace"] = new(ToolUser.Debugging, "strace"),
        ["ltrace"] = new(ToolUser.Debugging, "ltrace"),
        ["gdb"] = new(ToolUser.Debugging, "gdb", "gcore"),
        ["curl"] = new(ToolUser.Probes, "curl"),
        ["wget"] = new(ToolUser.Probes, "wget"),
        ["telnet"] = new(ToolUser.Scripts, "telnet"),
        ["iputils-ping"] = new(ToolUser.Scripts, "ping"),
        ["net-tools"] = new(ToolUser.Probes, "netstat", "ifconfig", "route", "arp", "hostname"),
        ["dnsutils"] = new(ToolUser.Scripts, "dig", "nslookup", "host", "nsupdate"),
        ["bind-tools"] = new(ToolUser.Scripts, "dig", "nslookup", "host"),
        ["bind-utils"] = new(ToolUser.Scripts, "dig", "nslookup", "host"),
        ["netcat"] = new(ToolUser.Probes, "nc", "netcat"),
        ["netcat-openbsd"] = new(ToolUser.Probes, "nc", "netcat"),
        ["netcat-traditional"] = new(ToolUser.Probes, "nc", "netcat"),
        ["traceroute"] = new(ToolUser.Scripts, "traceroute"),
        ["tcpdump"] = new(ToolUser.Scripts, "tcpdump"),
        ["git"] = new(ToolUser.Sources, "git"),
        ["openssh-client"] = new(ToolUser.Sources, "ssh", "scp", "sftp"),
        ["openssh-clients"] = new(ToolUser.Sources, "ssh", "scp", "sftp"),
    };

    /// <summary>The tool that a package holds; null when it is none.</summary>
    public static DevelopmentTool? Find(string package) => Known.TryGetValue(package, out var tool) ? tool : null;
}
