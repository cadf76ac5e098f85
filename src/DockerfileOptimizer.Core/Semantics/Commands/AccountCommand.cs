using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A command that creates a user: <c>useradd</c> or <c>adduser</c>.</summary>
public sealed class AccountCommand
{
    private static readonly OptionSyntax UserAdd = new(
        "bcdefgGkKpPRsuZ", "--base-dir", "--comment", "--home-dir", "--expiredate", "--inactive", "--gid", "--groups", "--skel", "--key", "--password",
        "--prefix", "--root", "--shell", "--uid", "--selinux-user");

    private static readonly OptionSyntax AddUser = new(
        "hgsGuk", "--home", "--shell", "--uid", "--gid", "--ingroup", "--gecos", "--comment", "--firstuid", "--lastuid", "--conf", "--add_extra_groups", "--skel");

    private AccountCommand(string name) => Name = name;

    /// <summary>The name of the user.</summary>
    public string Name { get; }

    /// <summary>Reads a command; null when it creates no user of a literal name.</summary>
    public static AccountCommand? TryRead(ShellCommand command)
    {
        var line = ProgramName.Of(command) switch
        {
            "useradd" => CommandLine.Read(command.Arguments, UserAdd),
            "adduser" => CommandLine.Read(command.Arguments, AddUser),
            _ => null,
        };
        // 'adduser user group' puts a user that exists into a group, and 'adduser --group' alone creates no user.
        if (line is not { Operands.Count: 1 } || line.Has("--defaults") || (line.Has("--group") && !line.Has("--system")))
            return null;
        return line.Operands[0] is { HasGlob: false, Value: { Length: > 0 } name } ? new(name) : null;
    }
}
