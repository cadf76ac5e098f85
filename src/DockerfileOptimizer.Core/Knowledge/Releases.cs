namespace DockerfileOptimizer.Knowledge;

/// <summary>The releases of the product that a repository holds, and which of them a tag names.</summary>
internal sealed class Releases
{
    /// <summary>Begins a place that is anywhere in a tag, not only at its beginning.</summary>
    public const char Anywhere = '*';

    /// <summary>A word in front of the number that belongs to the name of the release.</summary>
    public const string LongTerm = "ltsc";

    private readonly string _place;

    public Releases(FactBlock block)
    {
        string[] product = block.Line(FactBlock.Product)!;
        _place = product[1];
        All = [.. block.Lines(FactBlock.Release).Select(columns => Lifecycle.Read(product[0], columns))];
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Lifecycle> All { get; }

    /// <summary>The release that a tag names; null when it names none that is known.</summary>
    public Lifecycle? Find(string tag) =>
        VersionIn(tag) is { } version
            ? All.Where(release => IsPrefix(release.Release, version)).OrderByDescending(release => release.Release.Length).FirstOrDefault()
            : null;

    /// <summary>True when a tag names a version, and every release it may stand for is over.</summary>
    public bool IsOld(string tag, DateTime today)
    {
        if (VersionIn(tag) is not { } version)
            return false;
        return Find(tag) is { } found ? found.IsAbandoned(today)
            : !All.Any(release => IsPrefix(version, release.Release) && !release.IsAbandoned(today));
    }

    /// <summary>The whole version, which may have more parts than a release, or less: <c>python:2</c>.</summary>
    public string? VersionIn(string tag)
    {
        int begin = BeginOfVersion(tag);
        int end = begin;
        if (begin < tag.Length && tag[begin] == LongTerm[0] && _place.Length > 1)
            end += LongTerm.Length;
        if (!IsDigitAt(tag, end))
            return null;
        while (IsDigitAt(tag, end) || (end < tag.Length && tag[end] == '.' && IsDigitAt(tag, end + 1)))
            end++;
        return tag.Substring(begin, end - begin);
    }

    /// <summary>Where the version stands: at the beginning, behind an optional word there, or anywhere, then with a dot or the word for long-term releases.</summary>
    private int BeginOfVersion(string tag)
    {
        if (_place.Length == 0 || _place[0] != Anywhere)
            return tag.StartsWith(_place, StringComparison.Ordinal) ? _place.Length : 0;
        for (int begin = 0; begin < tag.Length; begin++)
        {
            int end = begin;
            while (IsDigitAt(tag, end))
                end++;
            bool isWithDot = end > begin && end < tag.Length && tag[end] == '.' && IsDigitAt(tag, end + 1);
            bool isLongTerm = string.CompareOrdinal(tag, begin, LongTerm, 0, LongTerm.Length) == 0 && IsDigitAt(tag, begin + LongTerm.Length);
            if (_place.Length > 1 ? isLongTerm || end > begin : isWithDot)
                return begin;
        }

        return 0;
    }

    private static bool IsDigitAt(string tag, int position) => position < tag.Length && tag[position] is >= '0' and <= '9';

    private static bool IsPrefix(string release, string version) =>
        version == release || version.StartsWith(release + ".", StringComparison.Ordinal);
}
