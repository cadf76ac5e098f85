namespace DockerfileOptimizer.Context;

/// <summary>Sums over a folder of the context with all below it. Links count as files of no bytes.</summary>
public sealed class ContextFolder
{
    private readonly List<ContextFolder> _folders = [];

    internal ContextFolder(string path) => Path = path;

    /// <summary>Path from the context's root; empty for the root.</summary>
    public string Path { get; }

    /// <summary>The folders directly below, in ordinal order.</summary>
    public IReadOnlyList<ContextFolder> Folders => _folders;

    /// <summary>Bytes that a build sends when it asks for all.</summary>
    public long SentBytes { get; private set; }

    public int SentFiles { get; private set; }

    /// <summary>Bytes that the ignore file keeps back, with the content of files that arrive empty.</summary>
    public long IgnoredBytes { get; private set; }

    public int IgnoredFiles { get; private set; }

    internal void Add(ContextFolder folder) => _folders.Add(folder);

    internal void AddFile(long length, EntryFate fate)
    {
        if (fate == EntryFate.Sent)
            SentBytes += length;
        else
            IgnoredBytes += length;
        if (fate == EntryFate.Ignored)
            IgnoredFiles++;
        else
            SentFiles++;
    }

    internal void AddSums(ContextFolder below)
    {
        SentBytes += below.SentBytes;
        SentFiles += below.SentFiles;
        IgnoredBytes += below.IgnoredBytes;
        IgnoredFiles += below.IgnoredFiles;
    }
}
