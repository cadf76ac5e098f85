using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>COPYs, or ADDs, that stand one behind the other and bring small files to the same folder in the same way.</summary>
internal sealed class CopyGroup(DockerfileModel model)
{
    private static readonly string[] HarmlessFlags = ["from", "chown", "chmod", "link"];

    private readonly List<TransferInstruction> _members = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<TransferInstruction> Members => _members;

    /// <summary>Takes an instruction in, if it belongs to those that are in.</summary>
    public bool TryAdd(Instruction instruction)
    {
        if (instruction is not TransferInstruction { Form: InstructionForm.None, Heredocs.Count: 0, Errors.Count: 0 } transfer || FolderOf(transfer) is not { } folder)
            return false;
        if (transfer.Flags.Any(flag => Array.IndexOf(HarmlessFlags, flag.Name) < 0) || (_members.Count > 0 && !IsLike(_members[0], transfer, folder)))
            return false;
        if (transfer is AddInstruction && transfer.Sources.Any(source => AddSources.Classify(source, model.ValueOf(source, transfer)) != AddSource.Plain))
            return false;
        var paths = model.EffectsOf(transfer).Files.Select(effect => effect.Paths).ToList();
        // What no person writes may be large, and in a layer of its own for good reason.
        if (paths.Any(path => path.IsDeep || !ContentSize.HasTextName(path.Path) || _files.Contains(path.Path)))
            return false;
        _files.UnionWith(paths.Select(path => path.Path));
        _members.Add(transfer);
        return true;
    }

    /// <summary>The changes that make one of them; null when a comment would get lost.</summary>
    public TextChange[]? Join()
    {
        var others = _members.Take(_members.Count - 1).ToList();
        var last = _members[_members.Count - 1];
        if (others.Any(other => other.InnerComments.Any(comment => !SourcesSpan(other).Contains(comment.Span))))
            return null;
        string sources = string.Concat(others.Select(other => model.Syntax.Text.Slice(SourcesSpan(other)) + " "));
        return [.. others.Select(Remove), last.Sources[0].InsertBefore(sources)];
    }

    private static TextSpan SourcesSpan(TransferInstruction transfer) => TextSpan.FromBounds(transfer.Sources[0].Span.Start, transfer.Sources[transfer.Sources.Count - 1].Span.End);

    private bool IsLike(TransferInstruction first, TransferInstruction other, string folder) =>
        first.Name == other.Name && FolderOf(first) == folder
        && first.Flags.Select(flag => flag.Text).SequenceEqual(other.Flags.Select(flag => flag.Text), StringComparer.Ordinal);

    /// <summary>The destination, if it is a folder by the way it is written.</summary>
    private string? FolderOf(TransferInstruction transfer)
    {
        if (transfer.Destination is not { } word || model.ValueOf(word, transfer) is not { } path || path.IndexOf('\\') >= 0)
            return null;
        return path is "." or "./" ? "./" : CopyTarget.NamesFolder(path) ? path : null;
    }

    private TextChange Remove(TransferInstruction transfer) => new(model.Syntax.Text.LinesWithBreak(transfer.LinesSpan), "");
}
