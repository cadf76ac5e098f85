using System.Text.RegularExpressions;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Tells which COPYs from other stages make the same layer whatever the RUNs above them do, so that <c>--link</c> may be added.</summary>
internal sealed class LinkableCopy(DockerfileModel model, Stage stage)
{
    /// <summary>A longer stage is too long to see what happens to a path.</summary>
    private const int MostInstructions = 60;

    private static readonly Regex Numbers = new("^[0-9]+(:[0-9]+)?$", RegexOptions.CultureInvariant);

    /// <summary>Folders that are links in many images, or whose owner or mode is not that of a folder which COPY makes.</summary>
    private static readonly PathSet[] Special =
        [.. new[] { "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/run", "/var", "/tmp", "/root", "/home", "/proc", "/sys", "/dev", "/mnt", "/media", "/usr/lib64", "/usr/local/man", "/usr/local/share/man", "/Program Files", "/ProgramData", "/Users", "/Windows" }.Select(PathSet.Below)];

    public bool Is(CopyInstruction copy)
    {
        // What lies in the build context changes more often than what stands above.
        if (stage.Instructions.Count > MostInstructions || copy.Flag("from") is null || !stage.Instructions.TakeWhile(instruction => instruction != copy).Any(instruction => instruction is RunInstruction))
            return false;
        if (copy.Onbuild is not null || copy.Heredocs.Count > 0 || ShellPrograms.IsWindows(stage))
            return false;
        if (copy.Flags.Any(flag => flag.Name is not ("from" or "chown" or "chmod") || flag.Value?.IndexOf('$') >= 0) || copy.Flag("chown") is { } owner && !Numbers.IsMatch(owner.Value ?? ""))
            return false;
        if (copy.Destination is not { } word || model.ValueOf(word, copy) is not { Length: > 1 } destination || destination[0] != '/' || !IsWhereItSays(copy, destination))
            return false;
        // The folders above are made anew; the one that the COPY makes itself is its own.
        string path = ContextPath.Clean(destination);
        return !Special.Any(folder => folder.MayHold(path)) && !IsChangedAround(copy, PathSet.Below(path), path);
    }

    /// <summary>
    /// Without a slash at its end a destination is a folder only where the layers below have one. Then it must be one that only a
    /// folder can go to, or bear the name of the file.
    /// </summary>
    private bool IsWhereItSays(CopyInstruction copy, string destination)
    {
        if (destination.EndsWith("/", StringComparison.Ordinal))
            return true;
        if (copy.Sources.Count != 1 || model.ValueOf(copy.Sources[0], copy) is not { } source || source.IndexOf('*') >= 0)
            return false;
        return source.EndsWith("/", StringComparison.Ordinal) || source.EndsWith("/.", StringComparison.Ordinal) || source == "." || ContextPath.NameOf(source) == ContextPath.NameOf(destination);
    }

    private bool IsChangedAround(CopyInstruction copy, PathSet content, string path)
    {
        foreach (var instruction in stage.Instructions.Where(instruction => instruction is not TransferInstruction && instruction != copy))
        {
            bool isLater = instruction.Span.Start > copy.Span.Start;
            var effects = model.EffectsOf(instruction);
            if (effects.Layer.Any(effect => isLater ? effect.Role != FileRole.Folder && effect.Paths.MayMeet(content) : IsMixedWith(effect, content) || (effect.Kind == EffectKind.ChangeMode && IsOnTheWay(effect.Paths, path))))
                return true;
            if (effects.Transfers.Any(transfer => transfer.Kind == TransferKind.Link && IsOnTheWay(transfer.To, path)))
                return true;
        }

        return false;
    }

    /// <summary>True when what is copied is certainly put among what a RUN made.</summary>
    private static bool IsMixedWith(FileEffect effect, PathSet content) =>
        effect is { Kind: EffectKind.Write, IsCertain: true, Role: FileRole.Content } && effect.Paths.MayMeet(content);

    /// <summary>True when the paths may be a folder above the destination, or the destination itself.</summary>
    private static bool IsOnTheWay(PathSet paths, string path)
    {
        for (string current = path; current.Length > 1; current = ContextPath.FolderOf(current))
        {
            if (paths.MayHold(current))
                return true;
        }

        return false;
    }
}
