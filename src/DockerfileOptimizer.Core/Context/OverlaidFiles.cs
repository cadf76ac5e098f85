using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>Files of which some have other texts, or exist only here: what a disk will hold once changes are written.</summary>
/// <param name="files">The files without the changes.</param>
/// <param name="texts">The changed and new texts by absolute path.</param>
public sealed class OverlaidFiles(IContextFiles files, IReadOnlyDictionary<string, SourceText> texts) : IContextFiles
{
    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        if (files.List(folder) is not { } entries)
            return null;
        var added = texts.Keys
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => entries.All(entry => entry.Name != name))
            .ToList();
        return added.Count == 0
            ? entries
            : [.. entries.Concat(added.Select(name => new ContextEntry(name, ContextEntryKind.File))).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    public SourceFileResult Read(string path) =>
        texts.TryGetValue(path, out var text) ? new(SourceFile.FromText(text.Content)) : files.Read(path);
}
