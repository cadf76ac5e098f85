namespace DockerfileOptimizer.Knowledge;

/// <summary>
/// What <c>latest</c> stood for in Docker's official images on the date of the shipped facts, as the tag of a release line
/// that still gets updates: <c>node:26</c>, <c>python:3.14</c>.
/// </summary>
public sealed class NewestTags
{
    private static readonly Lazy<NewestTags> Facts = new(Read);

    private readonly Dictionary<string, string?> _tags = new(StringComparer.Ordinal);

    private NewestTags(string date) => Date = date;

    public static NewestTags Shipped => Facts.Value;

    /// <summary>The day of the facts, as <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; }

    /// <summary>True when the facts hold the image, be it without a <c>latest</c>.</summary>
    /// <param name="officialName">Name of an official image: <c>node</c>.</param>
    public bool Knows(string officialName) => _tags.ContainsKey(officialName);

    /// <summary>The tag; null when the image is not known, has no <c>latest</c>, or calls it nothing else.</summary>
    /// <param name="officialName">Name of an official image: <c>node</c>.</param>
    public string? Find(string officialName) => _tags.TryGetValue(officialName, out string? tag) ? tag : null;

    private static NewestTags Read()
    {
        using var stream = typeof(NewestTags).Assembly.GetManifestResourceStream("newest-tags.txt")!;
        using var reader = new StreamReader(stream);
        // '# yyyy-MM-dd source', then a line an image: its name, and the tag if there is one.
        var tags = new NewestTags(reader.ReadLine()!.Split(' ')[1]);
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split(' ');
            tags._tags[columns[0]] = columns.Length > 1 ? columns[1] : null;
        }

        return tags;
    }
}
