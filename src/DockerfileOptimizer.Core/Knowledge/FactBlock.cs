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

    public FactTable Table { get; } = table;

    /// <summary>The lines of one kind, in columns.</summary>
    public IEnumerable<string[]> Lines(char kind)
    {
        for (int line = start; line < end; line = Table.EndOfLine(line) + 1)
        {
            if (Table.CharacterAt(line) == kind)
                yield return Table.LineAt(line + 1).Split('\t');
        }
    }

    public string[]? Line(char kind) => Lines(kind).FirstOrDefault();

    /// <summary>The image that a tag names, in columns; null when the tag is not listed.</summary>
    public string[]? ImageOf(string tag)
    {
        string current = "";
        foreach (string[] columns in Lines(Tag))
        {
            current = current.Substring(0, Digits.IndexOf(columns[0][0])) + columns[0].Substring(1);
            int order = string.CompareOrdinal(current, tag);
            if (order == 0)
                return Lines(Image).ElementAt(FactColumn.Number(columns[1]));
            if (order > 0)
                return null;
        }

        return null;
    }
}
