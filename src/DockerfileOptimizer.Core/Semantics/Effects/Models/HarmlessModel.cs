namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs and built-ins that leave no file behind and read none that a build brings.</summary>
internal sealed class HarmlessModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } =
    [
        ":", "true", "false", "echo", "printf", "set", "shopt", "export", "declare", "local", "readonly", "typeset", "unset", "read", "getopts", "let", "shift", "return", "exit",
        "break", "continue", "trap", "wait", "umask", "ulimit", "alias", "unalias", "hash", "type", "times", "cd", "pushd", "popd", "pwd", "dirs", "test", "sleep", "date", "uname",
        "hostname", "whoami", "id", "groups", "who", "env", "printenv", "which", "whereis", "command", "arch", "nproc", "getconf", "free", "df", "ps", "kill", "pkill", "killall",
        "pgrep", "basename", "dirname", "seq", "expr", "bc", "tty", "stty", "clear", "yes", "sync", "getent", "lsb_release", "ping", "nslookup", "dig", "host", "nc", "netstat",
        "ss", "ip", "ifconfig", "factor", "numfmt", "logger", "usleep", "mapfile", "readarray", "dpkg-architecture", "rev", "fc-list", "locale", "exec", "dpkg-query", "dpkg-buildflags", "dpkg-parsechangelog", "dpkg-checkbuilddeps", "xx-info", "shuf", "tput", "figlet", "ssh-keyscan", "pg_config", "pkg-config", "llvm-config", "nvidia-smi", "lsof", "hostid", "uptime", "tini", "cal",
    ];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        // What they print is their standard output, and its redirections are the shell's.
    }
}
