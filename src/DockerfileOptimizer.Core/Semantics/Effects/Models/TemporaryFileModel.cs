using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class TemporaryFileModel : CommandModel
{
    private static readonly OptionSyntax Options = new("p", "--tmpdir", "--suffix");

    public override IReadOnlyList<string> Programs { get; } = ["mktemp"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Has("-u", "--dry-run"))
            return;
        var role = line.Has("-d", "--directory") ? FileRole.Folder : FileRole.Content;
        if (line.Find("-p", "--tmpdir")?.Argument is { } folder)
            effects.Writes(call.TreeOf(folder), role);
        else if (line.Operands.Count > 0 && !line.Has("-t"))
            effects.MayWrite(call.Below("."), role);
        else
            effects.Writes(PathSet.Within(call.Variable("TMPDIR") ?? "/tmp"), role);
    }
}
