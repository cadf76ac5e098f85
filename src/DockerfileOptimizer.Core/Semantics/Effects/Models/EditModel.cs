using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs with a script of their own, which change files where they are told to.</summary>
internal sealed class EditModel : CommandModel
{
    private static readonly OptionSyntax SedOptions = new("efl", "--expression", "--file", "--line-length");

    private static readonly OptionSyntax AwkOptions = new("fvFi", "--file", "--assign", "--field-separator", "--include");

    public override IReadOnlyList<string> Programs { get; } = ["sed", "gsed", "awk", "gawk", "mawk", "nawk"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        bool isSed = call.Program.EndsWith("sed", StringComparison.Ordinal);
        var line = call.Read(isSed ? SedOptions : AwkOptions);
        bool hasScript = line.Has("-e", "-f", "--expression", "--file");
        bool isInPlace = line.Options.Any(option => isSed ? option.Name is "-i" or "--in-place" : option is { Name: "-i" or "--include", Value: "inplace" });
        foreach (var file in line.Operands.Skip(hasScript ? 0 : 1))
        {
            effects.Reads(call.PathOf(file));
            if (isInPlace)
                effects.Writes(call.PathOf(file));
        }

        if (call.HasMoreArguments && isInPlace)
            effects.MayWrite(PathSet.Anywhere);
        // Their scripts can write files, too: 'print > "file"', 'w file'. That is seldom, and never far from what is read.
        if (!isSed && line.Operands.Count > 0 && line.Operands[0].KnownStart.IndexOf('>') >= 0)
            effects.MayWrite(PathSet.Anywhere);
    }
}
