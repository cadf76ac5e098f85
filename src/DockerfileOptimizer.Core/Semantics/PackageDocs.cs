using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Finds packages that are installed with their documentation.</summary>
internal static class PackageDocs
{
    /// <summary>Images whose dnf or yum is not set up to leave documentation out, as those of Fedora and most of its kin are.</summary>
    private static readonly string[] RpmImages = ["amazonlinux", "public.ecr.aws/amazonlinux/amazonlinux", "oraclelinux"];

    /// <summary>Beginnings of names of further ones.</summary>
    private static readonly string[] RpmFamilies = ["registry.access.redhat.com/ubi", "registry.redhat.io/ubi", "redhat/ubi"];

    /// <summary>What the settings are called, in options and files.</summary>
    private static readonly string[] Settings = ["nodocs", "path-exclude"];

    /// <summary>Files that a COPY may bring such a setting with.</summary>
    private static readonly string[] SettingFiles = ["dpkg.cfg", "yum.conf", "dnf.conf"];

    /// <summary>The commands of a stage and those it is FROM that install packages with their documentation; of apt, which is set up once for all, the first.</summary>
    public static IEnumerable<PackageCommand> KeptBy(Stage stage, DockerfileModel model)
    {
        if (stage.RootImage?.Name is not { } image || ManagerThatKeeps(image) is not { } manager)
            yield break;
        foreach (var instruction in stage.InheritedInstructions)
        {
            var commands = instruction is RunInstruction { Onbuild: null } run ? model.ScriptOf(run)?.Commands ?? [] : [];
            if (IsSetUp(instruction, commands))
                yield break;
            foreach (var command in commands)
            {
                if (PackageCommand.TryRead(command) is not { } package || package.Manager != manager || !Installs(package) || Speaks(command))
                    continue;
                yield return package;
                if (manager == PackageManager.Apt)
                    yield break;
            }
        }
    }

    private static PackageManager? ManagerThatKeeps(ImageName image)
    {
        if (image is { OfficialName: "debian", Tag: { } tag })
            return tag.IndexOf("slim", StringComparison.Ordinal) < 0 ? PackageManager.Apt : null;
        string name = image.OfficialName ?? image.FamiliarName;
        return Array.IndexOf(RpmImages, name) >= 0 || RpmFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal)) ? PackageManager.Rpm : null;
    }

    private static bool Installs(PackageCommand package) =>
        package.Subcommand?.Value is "install" or "groupinstall" && ProgramName.Of(package.Command) is "apt-get" or "apt" or "dnf" or "dnf5" or "yum" or "microdnf";

    /// <summary>True when an instruction may leave documentation out for all commands behind it.</summary>
    private static bool IsSetUp(Instruction instruction, IReadOnlyList<ShellCommand> commands)
    {
        if (instruction is TransferInstruction)
            return SettingFiles.Any(file => Holds(instruction.Body.ToString(), file)) || instruction.Heredocs.Any(heredoc => Settings.Any(setting => Holds(heredoc.Body.ToString(), setting)));
        return instruction is RunInstruction
            && Settings.Any(setting => Holds(instruction.Body.ToString(), setting) || instruction.Heredocs.Any(heredoc => Holds(heredoc.Body.ToString(), setting)))
            && !commands.Any(command => PackageCommand.TryRead(command) is not null && Speaks(command));
    }

    private static bool Speaks(ShellCommand command) => command.Arguments.Any(argument => argument.Value is null || Settings.Any(setting => Holds(argument.Text, setting)));

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
