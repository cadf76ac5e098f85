using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Finds refreshes of a package index that nothing in the same script makes use of.</summary>
internal static class IndexRefresh
{
    /// <summary>Programs that look no package up, so that a refresh before them serves another script.</summary>
    private static readonly HashSet<string> Bystanders = new(StringComparer.Ordinal)
    {
        ":", "[", "add-apt-repository", "apt-key", "apt-mark", "awk", "cat", "cd", "chmod", "chown", "cp", "curl", "cut", "date", "dpkg", "echo", "export", "false",
        "gpg", "grep", "groupadd", "head", "install", "ldconfig", "ln", "locale-gen", "ls", "mkdir", "mv", "printf", "pwd", "rm", "rmdir", "sed", "set", "sleep",
        "sync", "tail", "tee", "test", "touch", "tr", "true", "umask", "unset", "update-ca-certificates", "useradd", "wget", "which",
    };

    /// <summary>The refresh that a script is about; null when the script itself, or something in it that is not known, may use the index.</summary>
    public static PackageCommand? AloneIn(ShellScript script, Stage? stage)
    {
        if (script.Errors.Count > 0)
            return null;
        PackageCommand? refresh = null;
        foreach (var command in script.Commands.Where(command => command.Inner is null && command.InnerScript is null && command.Name is not null))
        {
            var package = PackageCommand.TryRead(command);
            if (package?.IndexUse == PackageIndexUse.Reads)
                return null;
            if (package?.IndexUse == PackageIndexUse.Refreshes && !command.IsConditional)
                refresh = package;
            else if (refresh is not null && MayDrop(command, package, refresh.Manager, stage))
                return null;
            else if (refresh is not null && package is null && !Bystanders.Contains(ProgramName.Of(command) ?? ""))
                return null;
        }

        return refresh;
    }

    /// <summary>True when a script looks packages up and does not refresh their index itself.</summary>
    public static bool IsMissingIn(ShellScript script, PackageManager manager)
    {
        var uses = script.Commands.Select(PackageCommand.TryRead).Where(package => package?.Manager == manager).Select(package => package!.IndexUse).ToList();
        return uses.Contains(PackageIndexUse.Reads) && !uses.Contains(PackageIndexUse.Refreshes);
    }

    private static bool MayDrop(ShellCommand command, PackageCommand? package, PackageManager manager, Stage? stage)
    {
        string folder = manager switch
        {
            PackageManager.Apt => AptLists.Folder,
            PackageManager.Apk => "/var/cache/apk",
            PackageManager.Zypper => "/var/cache/zypp",
            _ => "/var/cache",
        };
        return package?.IndexUse == PackageIndexUse.Drops || RemoveCommand.TryRead(command)?.MayTouch(folder, stage) == true;
    }
}
