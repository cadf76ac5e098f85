using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class ChangeModeModel : CommandModel
{
    private static readonly OptionSyntax Options = new("", "--reference", "--from");

    public override IReadOnlyList<string> Programs { get; } = ["chmod", "chown", "chgrp"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        bool isDeep = line.Has("-R", "--recursive");
        // 'chmod -x file' and 'chmod a-w file': a mode may look like an option.
        bool hasMode = !line.Has("--reference") && !line.Options.Any(option => call.Program == "chmod" && option.Name is "-x" or "-w" or "-r" or "-s" or "-t" or "-X");
        foreach (var operand in line.Operands.Skip(hasMode ? 1 : 0))
            effects.ChangesMode(isDeep ? call.TreeOf(operand) : call.PathOf(operand));
        if (call.HasMoreArguments)
            effects.ChangesMode(PathSet.Anywhere);
    }
}
