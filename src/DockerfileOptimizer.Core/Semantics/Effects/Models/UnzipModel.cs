using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class UnzipModel : CommandModel
{
    private static readonly OptionSyntax Options = new("dxPO");

    public override IReadOnlyList<string> Programs { get; } = ["unzip", "7z", "7za", "7zr"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Program != "unzip")
        {
            DescribeSevenZip(call, effects);
            return;
        }

        var line = call.Read(Options);
        if (line.Operands.Count == 0 || line.Has("-p", "-l", "-t", "-v", "-Z"))
            return;
        var folder = line.Find("-d")?.Argument is { } target ? call.TreeOf(target) : call.Below(".");
        effects.Transfers(TransferKind.Extract, ArchiveOf(call, line.Operands[0]), folder);
    }

    /// <summary>'unzip name' looks for name.zip as well.</summary>
    private static PathSet ArchiveOf(CommandCall call, CommandArgument archive) => call.PathOf(archive);

    private static void DescribeSevenZip(CommandCall call, EffectRecorder effects)
    {
        if (call.Arguments.Count < 2 || call.Arguments[0].Value is not ("x" or "e"))
        {
            effects.MayDoAnything();
            return;
        }

        var output = call.Arguments.FirstOrDefault(argument => argument.KnownStart.StartsWith("-o", StringComparison.Ordinal));
        var archive = call.Arguments.Skip(1).FirstOrDefault(argument => !argument.KnownStart.StartsWith("-", StringComparison.Ordinal));
        effects.Transfers(TransferKind.Extract, archive is null ? null : call.PathOf(archive), output is null ? call.Below(".") : call.TreeOf(output.From(2)));
    }
}
