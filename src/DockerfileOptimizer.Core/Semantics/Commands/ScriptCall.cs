using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Tells which commands run something that the Dockerfile does not show, and so may do anything.</summary>
internal static class ScriptCall
{
    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "dash", "ash", "ksh", "zsh", "su", "runuser", ".", "source", "eval" };

    private static readonly HashSet<string> ConfigurationTools = new(StringComparer.Ordinal)
    {
        "ansible-playbook", "ansible-pull", "puppet", "chef-client", "chef-solo", "salt-call", "chroot", "docker", "apt-install", "install_packages", "install-packages",
    };

    /// <summary>Scripts that many projects bring along and that only build.</summary>
    private static readonly HashSet<string> BuildScripts = new(StringComparer.Ordinal) { "configure", "Configure", "config", "autogen.sh", "gradlew", "mvnw" };

    /// <summary>True for scripts, shells that read one, sourced files, computed names and tools that carry out a plan from elsewhere.</summary>
    public static bool IsUnknown(ShellCommand command)
    {
        if (command.Name is null || command.Inner is not null || command.InnerScript is not null)
            return false;
        if (command.NameText is not { } path)
            return true;
        string name = ProgramName.Of(path);
        if (BuildScripts.Contains(name))
            return false;
        string folder = path.Substring(0, path.Length - name.Length);
        bool isProgram = folder.Length == 0 || folder.EndsWith("bin/", StringComparison.Ordinal);
        return !isProgram
            || Shells.Contains(name)
            || ConfigurationTools.Contains(name)
            || name.EndsWith(".sh", StringComparison.Ordinal)
            || name.IndexOf("clean", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
