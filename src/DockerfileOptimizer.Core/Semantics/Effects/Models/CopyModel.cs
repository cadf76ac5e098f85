using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CopyModel : CommandModel
{
    private static readonly OptionSyntax CopyOptions = new("tS", "--target-directory", "--suffix");

    private static readonly OptionSyntax InstallOptions = new("tSmgo", "--target-directory", "--suffix", "--mode", "--group", "--owner");

    public override IReadOnlyList<string> Programs { get; } = ["cp", "mv", "ln", "install", "rsync"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(call.Program == "install" ? InstallOptions : CopyOptions);
        if (call.Program == "install" && line.Has("-d", "--directory"))
        {
            foreach (var folder in line.Operands)
                effects.Writes(call.PathOf(folder), FileRole.Folder);
            return;
        }

        var target = line.Find("-t", "--target-directory")?.Argument;
        var operands = line.Operands;
        int sources = target is null ? operands.Count - 1 : operands.Count;
        target ??= operands.Count > 1 ? operands[operands.Count - 1] : null;
        if (call.HasMoreArguments || (target is null && call.Program != "ln"))
            effects.MayDoAnything();
        else if (target is null)
            effects.Writes(PathSet.Anywhere);
        else
            Transfer(call, line, operands.Take(sources), target, effects);
    }

    private static void Transfer(CommandCall call, CommandLine line, IEnumerable<CommandArgument> sources, CommandArgument target, EffectRecorder effects)
    {
        var kind = call.Program == "mv" ? TransferKind.Move : call.Program == "ln" || line.Has("-s", "-l", "--symbolic-link", "--link") ? TransferKind.Link : TransferKind.Copy;
        foreach (var source in sources)
        {
            bool isDeep = call.Program is "mv" or "rsync" || line.Has("-r", "-R", "-a", "--recursive", "--archive");
            effects.Transfers(kind, isDeep ? call.TreeOf(source) : call.PathOf(source), TargetOf(call, source, target));
        }
    }

    /// <summary>A target that is a folder already gets the source into it, and nobody tells whether it is: below it, then, or itself.</summary>
    private static PathSet TargetOf(CommandCall call, CommandArgument source, CommandArgument target)
    {
        if (target.Value is not { } path || !path.EndsWith("/", StringComparison.Ordinal) || source.Value is not { } from)
            return call.TreeOf(target);
        string name = ContextPath.NameOf(from.TrimEnd('/'));
        return name is "" or "." or ".." || source.HasGlob ? call.TreeOf(target) : call.Below(path + name);
    }
}
