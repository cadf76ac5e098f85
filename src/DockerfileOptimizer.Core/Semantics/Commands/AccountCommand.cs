using System.Globalization;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A command that creates a user: <c>useradd</c> or <c>adduser</c>.</summary>
public sealed class AccountCommand
{
    internal static OptionSyntax UserAdd { get; } = new(
        "bcdefgGkKpPRsuZ", "--base-dir", "--comment", "--home-dir", "--expiredate", "--inactive", "--gid", "--groups", "--skel", "--key", "--password",
        "--prefix", "--root", "--shell", "--uid", "--selinux-user");

    private static readonly OptionSyntax AddUser = new(
        "hgsGuk", "--home", "--shell", "--uid", "--gid", "--ingroup", "--gecos", "--comment", "--firstuid", "--lastuid", "--conf", "--add_extra_groups", "--skel");

    private AccountCommand(string name, int? id, string? home)
    {
        Name = name;
        Id = id;
        Home = home;
    }

    /// <summary>The name of the user.</summary>
    public string Name { get; }

    /// <summary>The number that it asks for; null when it leaves it to the program, or is not known.</summary>
    public int? Id { get; }

    /// <summary>The home folder of the user, be it made or not; null when not known.</summary>
    public string? Home { get; }

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
        return line.Operands[0] is { HasGlob: false, Value: { Length: > 0 } name } ? new(name, IdOf(line), HomeOf(line, name)) : null;
    }

    private static int? IdOf(CommandLine line) =>
        int.TryParse(ValueOf(line, "-u", "--uid"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    private static string? HomeOf(CommandLine line, string name)
    {
        if (line.Has("-d", "-h", "--home-dir", "--home"))
            return ValueOf(line, "-d", "-h", "--home-dir", "--home");
        // Debian's adduser gives system accounts a home that depends on its version.
        return line.Has("--system", "-b", "--base-dir", "-P", "--prefix", "-R", "--root", "--conf") ? null : "/home/" + name;
    }

    private static string? ValueOf(CommandLine line, params string[] names) => line.Options.LastOrDefault(option => names.Contains(option.Name, StringComparer.Ordinal))?.Value;
}
