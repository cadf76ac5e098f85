using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Follows the package lists of apt, which an update puts into <c>/var/lib/apt/lists</c>.</summary>
internal static class AptLists
{
    public const string Folder = "/var/lib/apt/lists";

    /// <summary>The last update of a RUN whose lists stay in the layer; null when there is none, or none that is sure to.</summary>
    public static AptCommand? LeftBy(RunInstruction run, ShellScript script, Stage? stage)
    {
        if (script.Errors.Count > 0 || MountOptions.Of(run).Any(mount => mount.Target is null || mount.Target.IndexOf('$') >= 0 || mount.Covers(Folder)))
            return null;
        var update = script.Commands
            .Where(command => !command.IsConditional)
            .Select(AptCommand.TryRead)
            .LastOrDefault(apt => apt is { Subcommand: "update", IsElsewhere: false, IsDryRun: false });
        return update is null || MayBeRemovedAfter(update.Command, script, stage) ? null : update;
    }

    /// <summary>Whether something after a RUN, in its stage or one that is FROM it, works with the lists it leaves.</summary>
    /// <returns>Null when that is not known.</returns>
    public static bool? AreNeededAfter(RunInstruction run, Stage stage, DockerfileModel model)
    {
        if (run.Onbuild is not null)
            return null;
        bool? needed = false;
        var pending = new Queue<(Stage Stage, IEnumerable<Instruction> Instructions)>();
        pending.Enqueue((stage, stage.After(run)));
        while (pending.Count > 0)
        {
            var (current, instructions) = pending.Dequeue();
            bool? neededHere = AreNeeded(instructions, model, out bool isRefreshed);
            if (neededHere == true)
                return true;
            needed = neededHere is null ? null : needed;
            if (isRefreshed)
                continue;
            foreach (var child in current.Children)
                pending.Enqueue((child, child.Instructions));
        }

        return needed;
    }

    private static bool? AreNeeded(IEnumerable<Instruction> instructions, DockerfileModel model, out bool isRefreshed)
    {
        bool? needed = false;
        isRefreshed = false;
        foreach (var instruction in instructions)
        {
            var run = (instruction is OnbuildInstruction onbuild ? onbuild.Trigger : instruction) as RunInstruction;
            if (run is null)
                continue;
            if (model.ScriptOf(run) is not { Errors.Count: 0 } script)
            {
                needed = null;
                continue;
            }

            foreach (var command in script.Commands)
            {
                var use = PackageCommand.TryRead(command) is { Manager: PackageManager.Apt } package ? package.IndexUse : PackageIndexUse.None;
                isRefreshed |= use == PackageIndexUse.Refreshes && !command.IsConditional;
                if (isRefreshed)
                    return needed;
                if (use == PackageIndexUse.Reads)
                    return true;
                if (ScriptCall.IsUnknown(command))
                    needed = null;
            }
        }

        return needed;
    }

    private static bool MayBeRemovedAfter(ShellCommand update, ShellScript script, Stage? stage)
    {
        var later = script.Commands.Where(command => command.Span.Start > update.Span.Start).ToList();
        if (later.Any(command => Removes(command, stage)))
            return true;
        // A script that nobody sees has not removed them when packages are installed after it.
        int lastInstall = later.FindLastIndex(command => !command.IsConditional
            && PackageCommand.TryRead(command) is { Manager: PackageManager.Apt, IndexUse: PackageIndexUse.Reads });
        return later.Skip(lastInstall + 1).Any(ScriptCall.IsUnknown);
    }

    private static bool Removes(ShellCommand command, Stage? stage) =>
        PackageCommand.TryRead(command) is { Manager: PackageManager.Apt, IndexUse: PackageIndexUse.Drops }
        || RemoveCommand.TryRead(command)?.MayTouch(Folder, stage) == true;
}
