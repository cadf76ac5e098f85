using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Something that a stage takes in and that is made for glibc.</summary>
/// <param name="What">What it is, as the beginning of a message: <c>The runtime identifier 'linux-x64'</c>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsProof">True when its name says so; false when it is known to be, or need not be used.</param>
internal sealed record GlibcEvidence(string What, TextSpan Span, bool IsProof)
{
    private static readonly string[] Downloaders = ["curl", "wget", "aria2c"];

    /// <summary>Parts of names of files by which projects tell their glibc builds from those for musl.</summary>
    private static readonly string[] GlibcNames = ["-linux-gnu", "manylinux", "-linux-glibc"];

    /// <summary>Downloads that exist for glibc alone: a part of the address, and another one where it takes two.</summary>
    private static readonly (string First, string Second)[] GlibcOnly =
    [
        ("nodejs.org/", "-linux-x64"), ("nodejs.org/", "-linux-arm64"), ("awscli.amazonaws.com/", "awscli-exe-linux"), ("otn_software/linux/instantclient", ""),
        ("repo.anaconda.com/", "-Linux-"), ("dotnet-sdk-", "-linux-x64"), ("dotnet-runtime-", "-linux-x64"), ("aspnetcore-runtime-", "-linux-x64"), ("OpenJDK", "_x64_linux_"),
    ];

    /// <summary>Parts of names of packages and files that let glibc programs run on musl.</summary>
    private static readonly string[] Bridges = ["gcompat", "libc6-compat", "glibc"];

    /// <summary>What the stages on one base image take in that is made for glibc; nothing where they bring glibc along.</summary>
    public static IReadOnlyList<GlibcEvidence> In(Stage root, DockerfileModel model)
    {
        var instructions = model.Stages.Where(stage => stage.Root == root).SelectMany(stage => stage.Instructions).ToList();
        var commands = instructions.OfType<RunInstruction>().SelectMany(run => model.ScriptOf(run)?.Commands ?? []).ToList();
        if (HasBridge(root, model))
            return [];
        return [.. commands.SelectMany(Of), .. instructions.OfType<AddInstruction>().SelectMany(add => add.Sources.Select(source => OfAddress(source.Value, source.Span))).OfType<GlibcEvidence>()];
    }

    /// <summary>True when the stages on one base image bring glibc, or what stands in for it, to another C library.</summary>
    public static bool HasBridge(Stage root, DockerfileModel model) =>
        model.Stages.Where(stage => stage.Root == root).SelectMany(stage => stage.Instructions).Any(instruction => instruction switch
        {
            RunInstruction run => (model.ScriptOf(run)?.Commands ?? []).Any(command => PackageCommand.TryRead(command) is not null && command.Arguments.Any(word => IsBridge(word.Text))),
            TransferInstruction transfer => transfer.Arguments.Any(word => word.Value.IndexOf("glibc", StringComparison.Ordinal) >= 0),
            _ => false,
        });

    private static IEnumerable<GlibcEvidence> Of(ShellCommand command)
    {
        string? program = ProgramName.Of(command);
        if (Downloaders.Contains(program, StringComparer.Ordinal))
            return command.Arguments.Select(word => OfAddress(word.Text.Trim('"', '\''), word.Span)).OfType<GlibcEvidence>();
        if (program is "pip" or "pip3")
            return command.Arguments.Where(word => word.Value is { } value && value.IndexOf("manylinux", StringComparison.Ordinal) >= 0).Select(word => new GlibcEvidence($"'{ProgramName.Of(word.Value!)}'", word.Span, true));
        bool installsBrowsers = program == "playwright" && command.Arguments.Count > 0 && command.Arguments[0].Value == "install";
        return installsBrowsers ? [new("'playwright install'", command.Span, false)] : [];
    }

    private static GlibcEvidence? OfAddress(string address, TextSpan span)
    {
        bool Has(string part) => address.IndexOf(part, StringComparison.Ordinal) >= 0;
        if (!Has("://") || Has("musl") || Has("alpine"))
            return null;
        bool isNamed = GlibcNames.Any(Has);
        return isNamed || GlibcOnly.Any(pair => Has(pair.First) && Has(pair.Second)) ? new($"'{ProgramName.Of(address)}'", span, isNamed) : null;
    }

    private static bool IsBridge(string word) => Bridges.Any(bridge => word.IndexOf(bridge, StringComparison.Ordinal) >= 0);
}
