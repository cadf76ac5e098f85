using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What is known of programs beyond the files that they change.</summary>
internal static class PlainPrograms
{
    /// <summary>Programs that read no file but those on their command line. Others may read what a model does not tell: settings, libraries, sources.</summary>
    private static readonly HashSet<string> Frugal = new(StringComparer.Ordinal)
    {
        ":", "[", "addgroup", "adduser", "apk", "apt", "apt-get", "basename", "cat", "cd", "chgrp", "chmod", "chown", "cp", "curl", "dirname", "dnf", "echo", "export", "false",
        "grep", "groupadd", "gunzip", "gzip", "ln", "ls", "md5sum", "microdnf", "mkdir", "mktemp", "mv", "printf", "pwd", "rm", "rmdir", "sed", "set", "sha1sum", "sha256sum",
        "sha512sum", "sleep", "tar", "tee", "test", "touch", "true", "unzip", "useradd", "usermod", "wget", "yum",
    };

    /// <summary>Programs that write no more than a few lines.</summary>
    private static readonly HashSet<string> Terse = new(StringComparer.Ordinal)
    {
        "addgroup", "adduser", "awk", "cat", "chpasswd", "date", "echo", "env", "envsubst", "grep", "groupadd", "groupmod", "head", "hostname", "id", "ln", "locale-gen", "md5sum",
        "mkfifo", "mktemp", "passwd", "printenv", "printf", "sed", "sha1sum", "sha256sum", "sha512sum", "tail", "tee", "touch", "tr", "truncate", "uname", "useradd", "usermod", "which",
    };

    /// <summary>True when a command may read more than the paths that its effects name.</summary>
    public static bool MayReadMore(ShellCommand command) =>
        command.Inner is null && command.InnerScript is null && command.Name is not null && !(ProgramName.Of(command) is { } name && Frugal.Contains(name) && !TakesFiles(name, command));

    /// <summary>True for writes that are no loss for an image.</summary>
    public static bool WritesLittle(SyntaxNode source) => source is ShellCommand command && ProgramName.Of(command) is { } name && Terse.Contains(name);

    /// <summary>True for <c>apt-get install ./file.deb</c> and its like.</summary>
    private static bool TakesFiles(string name, ShellCommand command) =>
        name is "apk" or "apt" or "apt-get" or "dnf" or "microdnf" or "yum"
        && command.Arguments.Any(argument => argument.Value is not { } value || value.IndexOf('/') >= 0 || value.IndexOf('*') >= 0 || value.EndsWith(".rpm", StringComparison.Ordinal));
}
