using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Tells which scripts take no time to speak of, so that a layer and a place in the build cache of their own gain nothing.</summary>
internal static class QuickScript
{
    private const int MaxCommands = 3;

    private static readonly HashSet<string> Quick = new(StringComparer.Ordinal)
    {
        ":", "[", "a2dismod", "a2dissite", "a2enconf", "a2enmod", "a2ensite", "addgroup", "adduser", "chgrp", "chmod", "chown", "chpasswd", "chsh", "cp", "echo", "groupadd", "groupmod", "install",
        "ln", "mkdir", "mv", "passwd", "printf", "rm", "rmdir", "sed", "tee", "test", "touch", "true", "update-alternatives", "useradd", "usermod",
    };

    /// <summary>True for a script of a few commands that only touch some files, accounts or settings.</summary>
    public static bool Is(ShellScript script) =>
        script.Commands.Count is > 0 and <= MaxCommands
        && script.Commands.All(command => command.InnerScript is null && ProgramName.Of(command) is { } name && Quick.Contains(name));
}
