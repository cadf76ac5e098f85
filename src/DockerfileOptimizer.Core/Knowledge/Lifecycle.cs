namespace DockerfileOptimizer.Knowledge;

/// <summary>How long a release of a product or a distribution is kept up.</summary>
/// <param name="Product">Whose release it is: <c>nodejs</c>, <c>debian</c>.</param>
/// <param name="Release">The release line: <c>22</c>, <c>12</c>.</param>
/// <param name="End">The last day of support; null when none has been announced, or it is over since a day that is not known.</param>
/// <param name="ExtendedEnd">The end of long-term or paid support; null when there is none.</param>
/// <param name="IsLongTerm">True for a release with long-term support.</param>
public sealed record Lifecycle(string Product, string Release, DateTime? End, DateTime? ExtendedEnd, bool IsLongTerm)
{
    private const string Over = "over";
    private const string Open = "open";

    /// <summary>Whether support is over where there is no day; null when that is not known either.</summary>
    private bool? IsOver { get; init; }

    /// <summary>Whether support is over; null when the end is not known.</summary>
    public bool? HasEnded(DateTime today) => End is { } end ? end < today.Date : IsOver;

    /// <summary>The last day on which everybody gets updates, free of charge; null when it is not known.</summary>
    public DateTime? LastDay => Product == "debian" && ExtendedEnd > End ? ExtendedEnd : End;

    /// <summary>Whether nobody keeps it up any more, extended support included where it is free of charge.</summary>
    public bool IsAbandoned(DateTime today) => HasEnded(today) == true && !(LastDay >= today.Date);

    /// <summary>The distribution that a part of a tag names: <c>bookworm</c>, <c>alpine3.20</c>.</summary>
    internal static Lifecycle? OfSuffix(string tag, FactBlock suffixes)
    {
        string[] parts = tag.Split('-');
        return suffixes.Lines(FactBlock.Suffix).FirstOrDefault(columns => parts.Contains(columns[0], StringComparer.Ordinal)) is { } suffix
            ? Read(suffix[1], [.. suffix.Skip(2)])
            : null;
    }

    /// <summary>The release of Debian that a repository names: <c>gcr.io/distroless/static-debian12</c>.</summary>
    internal static Lifecycle? OfRepository(string repository, FactBlock suffixes)
    {
        string name = repository.Substring(repository.LastIndexOf('-') + 1);
        return suffixes.Lines(FactBlock.Suffix).FirstOrDefault(columns => IsNameOf(columns, name)) is { } suffix
            ? Read(suffix[1], [.. suffix.Skip(2)])
            : null;
    }

    private static bool IsNameOf(string[] suffix, string name) =>
        name.Length == suffix[1].Length + suffix[2].Length
        && name.StartsWith(suffix[1], StringComparison.Ordinal)
        && name.EndsWith(suffix[2], StringComparison.Ordinal);

    /// <summary>Reads a release, its end, the extended end and whether it is long-term.</summary>
    internal static Lifecycle Read(string product, string[] columns) =>
        new(product, columns[0], DayOf(columns[1]), DayOf(columns[2]), columns[3] == "l")
        {
            IsOver = columns[1] switch { Over => true, Open => false, _ => null },
        };

    private static DateTime? DayOf(string text) => text is "" or Over or Open ? null : FactColumn.Day(text);
}
