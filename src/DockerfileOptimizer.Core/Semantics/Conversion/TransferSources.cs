using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Reads what COPY and ADD take, with their flags.</summary>
public sealed class TransferSources
{
    /// <summary>The name of what is downloaded from an address without one.</summary>
    private const string Unnamed = "__unnamed__";

    /// <summary>Behind it the path begins that <c>--parents</c> keeps.</summary>
    private const string Pivot = "/./";

    private readonly TransferInstruction _instruction;
    private readonly ImagePaths _paths;
    private readonly bool _keepsParents;
    private readonly bool? _unpacks;

    private TransferSources(TransferInstruction instruction, ImagePaths paths)
    {
        _instruction = instruction;
        _paths = paths;
        _keepsParents = instruction is CopyInstruction && SwitchOf("parents") == true;
        _unpacks = instruction is AddInstruction ? SwitchOf("unpack") : false;
    }

    /// <summary>The sources in the order in which they are copied: here-documents last.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="valueOf">Replaces the variables of a word; null when its value is not known, and the source is then left out.</param>
    /// <param name="paths">The paths of the platform.</param>
    public static IEnumerable<TransferSource> Of(TransferInstruction instruction, Func<Word, string?> valueOf, ImagePaths paths)
    {
        var reader = new TransferSources(instruction, paths);
        foreach (var word in instruction.Sources.Where(word => !instruction.IsHeredoc(word)))
        {
            if (valueOf(word) is { } value && reader.Read(word, value) is { } source)
                yield return source;
        }

        foreach (var document in instruction.Heredocs)
            yield return new(document.Marker, TransferOrigin.Heredoc, "/" + ContextPath.FromRoot(document.Name), Include: null, IsUnpacked: false);
    }

    private TransferSource? Read(Word word, string value)
    {
        if (GitSource.TryParse(value) is { MayBeFile: false })
            return new(word, TransferOrigin.Repository, "/", Include: null, IsUnpacked: false);
        if (value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("https://", StringComparison.Ordinal))
            return new(word, TransferOrigin.Download, "/" + NameOf(value), Include: null, _unpacks == true);
        return _keepsParents ? ReadParents(word, value) : PathOf(value) is { } path ? OfFiles(word, path, include: null) : null;
    }

    private TransferSource? ReadParents(Word word, string value)
    {
        int pivot = value.IndexOf(Pivot, StringComparison.Ordinal);
        string? folder = PathOf(pivot < 0 ? "/" : value.Substring(0, pivot));
        string? include = PathOf(pivot < 0 ? value : value.Substring(pivot + Pivot.Length));
        return folder is null || include is null ? null : OfFiles(word, folder, include.Substring(1));
    }

    private TransferSource OfFiles(Word word, string path, string? include) =>
        new(word, TransferOrigin.Files, path, include, _unpacks ?? _instruction is AddInstruction);

    /// <summary>A path from the root; null when Windows has it and its images have not.</summary>
    private string? PathOf(string value) => _paths.ChangeDirectory("/", value, out _);

    private bool? SwitchOf(string name) =>
        _instruction.Flag(name) is { } flag ? !"false".Equals(flag.Value, StringComparison.OrdinalIgnoreCase) : null;

    private static string NameOf(string address)
    {
        string name = ContextPath.NameOf((WebAddress.TryParse(address)?.Path ?? "").TrimEnd('/'));
        return name is "" or "." ? Unnamed : name;
    }
}
