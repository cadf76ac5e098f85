namespace DockerfileOptimizer.Knowledge;

/// <summary>What the table holds of one repository; the first character of a line says what it tells.</summary>
internal sealed class FactBlock(FactTable table, int start, int end)
{
    /// <summary>The repository whose configurations, and releases, are this one's too.</summary>
    public const char SameAs = '@';

    /// <summary>The number of the <see cref="TagPattern"/> among the shared values, and those that hold for its tags; the first that matches counts.</summary>
    public const char Configuration = '?';

    /// <summary>A tag and the number of its image. Sorted; the first character says how much is as in the tag before.</summary>
    public const char Tag = '~';

    /// <summary>An image: tag, release, compressed and uncompressed size, flags.</summary>
    public const char Image = '=';

    /// <summary>A smaller image to use in place of one.</summary>
    public const char Replacement = '>';

    /// <summary>The product whose releases follow, and where the release stands in a tag.</summary>
    public const char Product = '!';

    /// <summary>A release, newest first: name, end, later end, whether it is long-term.</summary>
    public const char Release = ':';

    /// <summary>The repository is given up; the images to use instead.</summary>
    public const char Deprecation = '-';

    /// <summary>A part of a tag that names a release of a distribution.</summary>
    public const char Suffix = ';';

    /// <summary>Digits that say how many characters of a tag are as in the one before.</summary>
    public const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>One more than the last character that begins a line.</summary>
    private const int Kinds = 128;

    private string[][]?[]? _lines;
    private string[]? _tags;
    private Releases? _releases;

    public FactTable Table { get; } = table;

    /// <summary>The lines of one kind, in columns.</summary>
    public IReadOnlyList<string[]> Lines(char kind) => (_lines ??= new string[Kinds][][])[kind] ??= Read(kind);

    public string[]? Line(char kind) => Lines(kind) is { Count: > 0 } lines ? lines[0] : null;

    /// <summary>The releases of the product that it is about.</summary>
    public Releases Releases => _releases ??= new(this);

    /// <summary>The image that a tag names, in columns; null when the tag is not listed.</summary>
    public string[]? ImageOf(string tag)
    {
        int index = Array.BinarySearch(_tags ??= ReadTags(), tag, StringComparer.Ordinal);
        return index < 0 ? null : Lines(Image)[FactColumn.Number(Lines(Tag)[index][1])];
    }

    private string[] ReadTags()
    {
        var lines = Lines(Tag);
        var tags = new string[lines.Count];
        string current = "";
        for (int index = 0; index < tags.Length; index++)
        {
            string written = lines[index][0];
            tags[index] = current = current.Substring(0, Digits.IndexOf(written[0])) + written.Substring(1);
        }

        return tags;
    }

    private string[][] Read(char kind)
    {
        var lines = new List<string[]>();
        for (int line = start; line < end; line = Table.EndOfLine(line) + 1)
        {
            if (Table.CharacterAt(line) == kind)
                lines.Add(Table.LineAt(line + 1).Split('\t'));
        }

        return [.. lines];
    }
}
