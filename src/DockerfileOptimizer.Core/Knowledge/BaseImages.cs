using System.Text;

namespace DockerfileOptimizer.Knowledge;

/// <summary>What is known of base images, without asking a registry. Read when first asked.</summary>
public sealed class BaseImages
{
    /// <summary>Where the table keeps what holds for tags of all repositories.</summary>
    private const string AllRepositories = "*";

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
        var product = ProductOf([block, same, table.Find(BaseImageName.FolderOf(canonical))], table);
        var deprecation = block?.Line(FactBlock.Deprecation) ?? table.Find(name.Folder)?.Line(FactBlock.Deprecation);
        if (block is null && product is null && deprecation is null)
            return null;
        return new BaseImageFacts(name, ValuesOf(same, name.Tag), table.Find(AllRepositories)!)
        {
            Images = block,
            Product = product,
            Deprecation = deprecation is null ? null : Deprecation.Read(deprecation),
        };
    }

    private static FactBlock? ProductOf(FactBlock?[] candidates, FactTable table)
    {
        var holder = candidates.FirstOrDefault(candidate => candidate?.Line(FactBlock.Product) is not null);
        // A single column names the repository that has the same releases.
        return holder?.Line(FactBlock.Product) is { Length: 1 } other ? table.Find(other[0]) : holder;
    }

    private static string[][] ValuesOf(FactBlock? block, string? tag)
    {
        if (tag is null || block is null)
            return [];
        foreach (string[] columns in block.Lines(FactBlock.Configuration))
        {
            string[] numbers = columns[0].Split(' ');
            if (!TagPattern.Matches(block.Table.Value(FactColumn.Number(numbers[0])), tag))
                continue;
            string[][] values = new string[numbers.Length - 1][];
            for (int index = 0; index < values.Length; index++)
                values[index] = block.Table.Value(FactColumn.Number(numbers[index + 1]));
            return values;
        }

        return [];
    }

    private static string ReadResource()
    {
        using var stream = typeof(BaseImages).Assembly.GetManifestResourceStream("base-images.txt")!;
        // A reader takes several times as long for a text of this size.
        byte[] bytes = new byte[stream.Length];
        for (int read = 0; read < bytes.Length;)
            read += stream.Read(bytes, read, bytes.Length - read);
        return Encoding.UTF8.GetString(bytes);
    }
}
