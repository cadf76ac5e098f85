using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>What is known of the process that a container starts with.</summary>
internal static class ContainerProcess
{
    /// <summary>Programs that go on as another user, and daemons that do so themselves.</summary>
    private static readonly HashSet<string> Dropping = new(StringComparer.Ordinal)
    {
        "gosu", "su-exec", "setpriv", "s6-setuidgid", "s6-svscan", "s6-overlay-suexec", "setuidgid", "chpst", "runuser", "su", "sudo", "doas", "capsh", "chroot",
        "start-stop-daemon", "fixuid", "runsvdir", "runit", "my_init", "supervisord", "systemd", "init", "circusd", "cron", "crond", "anacron", "sshd", "dockerd", "containerd",
        "nginx", "openresty", "apache2", "apachectl", "apache2ctl", "apache2-foreground", "httpd", "httpd-foreground", "lighttpd", "php-fpm", "haproxy", "squid", "varnishd",
        "postgres", "mysqld", "mysqld_safe", "mariadbd", "mongod", "redis-server", "valkey-server", "memcached", "rabbitmq-server", "named", "unbound", "dnsmasq", "dovecot",
        "postfix", "exim", "exim4", "opensmtpd", "smtpd", "rspamd", "clamd", "freshclam", "ntpd", "chronyd", "rsyslogd", "syslog-ng", "slapd", "smbd", "nmbd", "vsftpd", "proftpd", "pure-ftpd",
        "openvpn", "tor", "privoxy", "tinyproxy", "bird", "keepalived", "uwsgi", "cupsd", "dhcpd", "in.tftpd", "snmpd", "asterisk", "avahi-daemon", "cassandra",
    };

    /// <summary>Parts of names that scripts in front of a service bear.</summary>
    private static readonly string[] ScriptNames = ["entrypoint", "entry-point", "start", "run", "init", "boot", "launch", "setup", "wrapper"];

    /// <summary>Options that name the user to go on as.</summary>
    private static readonly string[] UserOptions = ["--user", "--uid", "--setuid", "--userspec", "--chuid", "--runas"];

    /// <summary>True when the process may give root up: it is known to, or is a script that may do anything.</summary>
    /// <returns>Null when the entry point is that of an image that is not known.</returns>
    public static bool? MayDropPrivileges(Stage target, DockerfileModel model)
    {
        var entryPoint = target.Last<EntrypointInstruction>();
        if (entryPoint is not null && MayDrop(entryPoint, model))
            return true;
        if (target.Last<CmdInstruction>() is { } command && MayDrop(command, model))
            return true;
        if (entryPoint is not null)
            return false;
        return BaseEntryPoint.Of(target) switch
        {
            EntryPoint.DropsPrivileges => true,
            EntryPoint.Unknown => null,
            _ => false,
        };
    }

    private static bool MayDrop(CommandInstruction instruction, DockerfileModel model)
    {
        if (instruction.Form == InstructionForm.Exec && model.ScriptOf(instruction) is null)
            return MayDrop([.. instruction.Arguments.Select(word => (string?)word.Value)]);
        if (model.ScriptOf(instruction) is not { Dialect: not ShellDialect.Opaque } script)
            return ShellPrograms.IsWindows(model.StageOf(instruction)) == false;
        return script.Commands.Any(command => MayDrop([command.NameText, .. command.Arguments.Select(word => word.Value)]));
    }

    private static bool MayDrop(string?[] words)
    {
        if (words.Length == 0)
            return false;
        if (words[0] is not { } program)
            return true;
        string name = ProgramName.Of(program);
        bool isScript = name.IndexOf('.') < 0 && ScriptNames.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
        return isScript || words.Any(word => word is not null && IsDrop(word));
    }

    private static bool IsDrop(string word) =>
        Dropping.Contains(ProgramName.Of(word))
        || word.EndsWith(".sh", StringComparison.Ordinal)
        || word.IndexOf("entrypoint", StringComparison.OrdinalIgnoreCase) >= 0
        || UserOptions.Any(option => word == option || word.StartsWith(option + "=", StringComparison.Ordinal));
}
