using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs that read the files they are given and write to their output only.</summary>
internal sealed class ReadingModel : CommandModel
{
    private static readonly OptionSyntax Options = new("cdfnek", "--lines", "--bytes", "--delimiter", "--fields");

    public override IReadOnlyList<string> Programs { get; } =
    [
        "cat", "tac", "head", "tail", "grep", "egrep", "fgrep", "zgrep", "cut", "wc", "nl", "od", "xxd", "hexdump", "strings", "file", "stat", "du", "ls", "diff", "cmp", "comm",
        "md5sum", "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "b2sum", "shasum", "cksum", "base64", "base32", "jq", "zcat", "bzcat", "xzcat", "ldd", "readelf",
        "objdump", "nm", "tree", "realpath", "readlink", "[", "tr", "paste", "join", "fold", "expand", "envsubst", "column", "less", "more", "scanelf", "xx-verify", "dpkg-scanpackages", "zipinfo", "rg", "ag", "dpkg-scansources",
    ];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        foreach (var file in call.Read(Options).Operands)
            effects.Reads(call.TreeOf(file));
        if (call.HasMoreArguments)
            effects.Reads(PathSet.Anywhere);
    }
}
