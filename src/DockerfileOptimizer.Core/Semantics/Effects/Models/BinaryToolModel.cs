using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs that change the files that they are given, or write a new one that is named.</summary>
internal sealed class BinaryToolModel : CommandModel
{
    private static readonly OptionSyntax Options = new("oRKNFIO", "--remove-section", "--output", "--output-target", "--set-rpath", "--add-needed", "--set-interpreter", "--replace-needed");

    public override IReadOnlyList<string> Programs { get; } = ["strip", "objcopy", "patchelf", "chrpath", "ranlib", "ar", "upx", "dos2unix", "unix2dos", "llvm-strip", "xx-strip"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Find("-o", "--output")?.Argument is { } output)
        {
            effects.Reads(PathSet.Anywhere);
            effects.Writes(call.PathOf(output));
            return;
        }

        // Of 'ar', the letters stand first, and what is added to the archive behind it.
        foreach (var file in call.Program == "ar" ? line.Operands.Skip(line.Options.Count > 0 ? 0 : 1).Take(1) : line.Operands)
        {
            effects.Reads(call.PathOf(file));
            effects.Writes(call.PathOf(file));
        }

        if (call.HasMoreArguments)
            effects.MayWrite(PathSet.Anywhere);
    }
}
