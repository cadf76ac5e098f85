using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs that put the compressed file, or the one that was, in place of the other.</summary>
internal sealed class CompressModel : CommandModel
{
    private static readonly string[] Endings = [".gz", ".bz2", ".xz", ".zst", ".lzma", ".Z"];

    private static readonly OptionSyntax Options = new("STo", "--suffix", "--threads");

    public override IReadOnlyList<string> Programs { get; } = ["gzip", "gunzip", "bzip2", "bunzip2", "xz", "unxz", "zstd", "unzstd", "pigz", "lzma", "unlzma"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Has("-c", "--stdout", "--to-stdout", "-t", "--test", "-l", "--list"))
            return;
        bool isKept = line.Has("-k", "--keep") || call.Program is "zstd" or "unzstd";
        bool isUnpacking = call.Program.StartsWith("un", StringComparison.Ordinal) || call.Program is "gunzip" or "bunzip2" || line.Has("-d", "--decompress", "--uncompress");
        foreach (var file in line.Operands)
        {
            var path = call.PathOf(file);
            var to = TargetOf(call, file, isUnpacking);
            if (isKept)
                effects.Transfers(TransferKind.Extract, path, to);
            else
                effects.Transfers(TransferKind.Move, path, to);
        }
    }

    private static PathSet TargetOf(CommandCall call, CommandArgument file, bool isUnpacking)
    {
        if (file is not { Value: { } path, HasGlob: false } || !isUnpacking)
            return file is { Value: { } plain, HasGlob: false } ? call.Below(ContextFolder(plain)) : call.TreeOf(file);
        string? ending = Endings.FirstOrDefault(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return ending is null ? call.Below(ContextFolder(path)) : call.At(path.Substring(0, path.Length - ending.Length));
    }

    private static string ContextFolder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : ".";
}
