using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Knowledge;

/// <summary>What is known of base images, without asking a registry. Read when first asked.</summary>
public sealed class BaseImages
{
    private static readonly BaseImages Facts = new(ReadResource);

    private readonly Lazy<FactTable> _table;

    internal BaseImages(Func<string> read) => _table = new(() => new FactTable(read()));

    public static BaseImages Shipped => Facts;

    /// <summary>The day of the facts; what came later is not known.</summary>
    public DateTime Date => _table.Value.Date;

    /// <summary>The facts on an image; null when nothing is known of its repository.</summary>
    /// <param name="repository">Registry and path in any spelling: <c>node</c>, <c>docker.io/library/node</c>.</param>
    /// <param name="tag">The tag; null when it is not known, as behind a digest alone.</param>
    public BaseImageFacts? Find(string repository, string? tag)
    {
        var table = _table.Value;
        var name = new BaseImageName(repository, tag);
        var block = table.Find(name.Repository);
        string canonical = block?.Line(FactBlock.SameAs)?[0] ?? name.Repository;
        var same = table.Find(canonical);
        var releases = ReleasesOf([block, same, table.Find(BaseImageName.FolderOf(canonical))], table);
        var deprecation = block?.Line(FactBlock.Deprecation) ?? table.Find(name.Folder)?.Line(FactBlock.Deprecation);
        if (block is null && releases is null && deprecation is null)
            return null;
        return new BaseImageFacts(name, block, ValuesOf(same, name.Tag))
        {
            Deprecation = deprecation is null ? null : Deprecation.Read(deprecation),
            Date = table.Date,
            Releases = releases,
            OperatingSystem = name.Tag is null ? null : OperatingSystemOf(name.Tag, table),
        };
    }

    private static Releases? ReleasesOf(FactBlock?[] candidates, FactTable table)
    {
        var holder = candidates.FirstOrDefault(candidate => candidate?.Line(FactBlock.Product) is not null);
        // A single column names the repository that has the same releases.
        if (holder?.Line(FactBlock.Product) is { Length: 1 } other)
            holder = table.Find(other[0]);
        if (holder?.Line(FactBlock.Product) is not { } product)
            return null;
        return new([.. holder.Lines(FactBlock.Release).Select(columns => Lifecycle.Read(product[0], columns))], product[1]);
    }

    /// <summary>The distribution that a part of the tag names: <c>bookworm</c>, <c>alpine3.20</c>.</summary>
    private static Lifecycle? OperatingSystemOf(string tag, FactTable table)
    {
        string[] parts = tag.Split('-');
        return table.Find("*")!.Lines(FactBlock.Suffix)
            .Where(columns => parts.Contains(columns[0], StringComparer.Ordinal))
            .Select(columns => Lifecycle.Read(columns[1], [.. columns.Skip(2)]))
            .FirstOrDefault();
    }

    private static string[][] ValuesOf(FactBlock? block, string? tag)
    {
        if (tag is null || block?.Lines(FactBlock.Configuration).FirstOrDefault(columns => Matches(columns[0], tag)) is not { } entry)
            return [];
        return [.. entry[1].Split(' ').Select(index => block.Table.Value(Number.Of(index)))];
    }

    private static bool Matches(string pattern, string tag) => pattern == "^" || Regex.IsMatch(tag, pattern, RegexOptions.CultureInvariant);

    private static string ReadResource()
    {
        using var stream = typeof(BaseImages).Assembly.GetManifestResourceStream("base-images.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
