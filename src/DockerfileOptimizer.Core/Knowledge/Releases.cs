using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Knowledge;

/// <summary>The releases of the product that a repository holds, and which of them a tag names.</summary>
internal sealed class Releases
{
    private readonly string _pattern;

    public Releases(FactBlock block)
    {
        string[] product = block.Line(FactBlock.Product)!;
        _pattern = product[1];
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

    /// <summary>
    /// The whole version. The pattern finds where it begins, unless the tag names less than a release (<c>python:2</c>);
    /// a release may have more parts than the pattern takes.
    /// </summary>
    private string? VersionIn(string tag)
    {
        var match = Regex.Match(tag, _pattern, RegexOptions.CultureInvariant);
        if (!match.Success && !char.IsDigit(tag.FirstOrDefault()))
            return null;
        int begin = match.Success ? match.Groups[1].Index : 0;
        int end = begin + (match.Success ? match.Groups[1].Length : 1);
        while (end < tag.Length && (char.IsDigit(tag[end]) || (tag[end] == '.' && end + 1 < tag.Length && char.IsDigit(tag[end + 1]))))
            end++;
        return tag.Substring(begin, end - begin);
    }

    private static bool IsPrefix(string release, string version) =>
        version == release || version.StartsWith(release + ".", StringComparison.Ordinal);
}
